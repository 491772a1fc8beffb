using System.Text.RegularExpressions;

namespace TranscribeJobTools.Saving;

/// <summary>The temporary files beside the targets: hidden, with the target's name inside, and known by their form.</summary>
internal static partial class PartialFiles
{
    /// <summary>A new temporary file's path for a target.</summary>
    public static string PathFor(string target) => Path.Combine(
        Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid().ToString("n")[..8]}.partial");

    /// <summary>Removes what a killed process left. A file that a living one writes to is locked, and stays.</summary>
    public static void RemoveLeftovers(string folder)
    {
        var everything = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = true };
        foreach (string path in Directory.EnumerateFiles(folder, ".*.partial", everything))
        {
            if (!Form().IsMatch(Path.GetFileName(path)))
            {
                continue;
            }

            try
            {
                new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another's, or one that can't be removed: it is in nobody's way.
            }
        }
    }

    [GeneratedRegex(@"^\..+\.(json|vtt|srt|txt|md|csv|html|docx)\.[0-9a-f]{8}\.partial$")]
    private static partial Regex Form();
}
