namespace TranscribeJobTools.Saving;

/// <summary>
/// What a job's files are called on this side. A job's name may be one that no file may have, or that leads elsewhere: then the
/// character that makes it so is percent-encoded. No job's name holds a percent sign, so two names never become one.
/// </summary>
internal static class OutputFileName
{
    // Windows takes these for devices, in any folder and with any extension; the mapping is the same everywhere, since files travel.
    private static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <param name="jobName">A valid job name.</param>
    /// <param name="outputType">One of <see cref="OutputType"/>.</param>
    /// <param name="extension">The extension with its dot: .json, .vtt, .srt.</param>
    public static string For(string jobName, string outputType, string extension)
    {
        string prefix = outputType == OutputType.RedactedTranscript ? "redacted-" : "";
        return prefix + Base(jobName, isFirst: prefix.Length == 0) + extension;
    }

    private static string Base(string name, bool isFirst)
    {
        // A file of this name would be hidden on Linux and macOS; the names "." and ".." are worse.
        if (isFirst && (name.StartsWith('.') || s_devices.Contains(name.Split('.', 2)[0])))
        {
            return $"%{(int)name[0]:X2}{name.AsSpan(1)}";
        }

        return name;
    }
}
