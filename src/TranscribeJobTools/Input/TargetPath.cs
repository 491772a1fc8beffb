using System.Management.Automation;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Input;

/// <summary>Paths to write to, as users name them: literal, against PowerShell's location and not the process's.</summary>
internal static class TargetPath
{
    /// <summary>The full path in the file system.</summary>
    /// <exception cref="TranscribeJobException">It is not in the file system, or on a drive that isn't there.</exception>
    public static string Resolve(SessionState session, string path)
    {
        string full;
        ProviderInfo provider;
        try
        {
            full = session.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or PSInvalidOperationException)
        {
            throw SaveFailures.DestinationUnusable(path, e);
        }

        return provider.Name == "FileSystem" ? full : throw SaveFailures.DestinationNotInFileSystem(path, provider.Name);
    }

    /// <summary>Makes a folder if it isn't there.</summary>
    /// <exception cref="TranscribeJobException">It can't be made.</exception>
    public static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw SaveFailures.DestinationUnusable(folder, e);
        }
    }
}
