using System.Collections.Concurrent;

namespace TranscribeJobTools.Saving;

/// <summary>The targets of one run, so that no two of its outputs end in one file.</summary>
internal sealed class TargetRegister(string folder)
{
    private readonly ConcurrentDictionary<string, string> _targets = new(
        IgnoresCase(folder) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Takes a file name for an output.</summary>
    /// <returns>Null, or the output that has the name already.</returns>
    public string? Take(string fileName, string output) =>
        _targets.TryAdd(fileName, output) ? null : _targets[fileName];

    /// <summary>Asks the file system itself, since one computer may have both kinds.</summary>
    private static bool IgnoresCase(string folder)
    {
        string name = $".tjt-case-{Guid.NewGuid():n}";
        string probe = Path.Combine(folder, name);
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return File.Exists(Path.Combine(folder, name.ToUpperInvariant()));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The files themselves will tell why nothing can be written.
            return !OperatingSystem.IsLinux();
        }
    }
}
