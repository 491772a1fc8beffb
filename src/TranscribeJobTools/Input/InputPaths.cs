using System.Management.Automation;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Input;

/// <summary>Finds the files that a user or a pipeline names, against PowerShell's location and not the process's.</summary>
internal static class InputPaths
{
    /// <summary>Says of what kind of file that there is none.</summary>
    public delegate TranscribeJobException NotFound(string path);

    /// <summary>The full path of what is named as it is. Whether it is there is seen when it is read.</summary>
    /// <exception cref="TranscribeJobException">It is not of the file system.</exception>
    public static string Literal(PathIntrinsics paths, string path, NotFound notFound) => InFileSystem(path, notFound, (out ProviderInfo provider) =>
        [paths.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)])[0];

    /// <summary>The full paths of all that match.</summary>
    /// <exception cref="TranscribeJobException">Nothing does, or it is not of the file system.</exception>
    public static IReadOnlyList<string> Matching(PathIntrinsics paths, string path, NotFound notFound)
    {
        IReadOnlyList<string> found = InFileSystem(
            path, notFound, (out ProviderInfo provider) => paths.GetResolvedProviderPathFromPSPath(path, out provider));
        return found.Count > 0 ? found : throw DocumentFailures.NoMatch(path);
    }

    private static IReadOnlyList<string> InFileSystem(string path, NotFound notFound, Resolver resolve)
    {
        try
        {
            IReadOnlyList<string> found = resolve(out ProviderInfo provider);
            return provider.Name == "FileSystem" ? found : throw DocumentFailures.NotInFileSystem(path, provider.Name);
        }
        catch (ItemNotFoundException)
        {
            throw notFound(path);
        }
        catch (Exception e) when (e is RuntimeException or ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw DocumentFailures.PathUnusable(path, e);
        }
    }

    private delegate IReadOnlyList<string> Resolver(out ProviderInfo provider);
}
