using System.Text.RegularExpressions;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>What a page plays, as it stands in the page.</summary>
internal sealed partial class MediaLink
{
    private static readonly string[] s_pictures = [".mp4", ".m4v", ".mov", ".webm", ".mkv", ".ogv", ".avi"];

    private MediaLink(string address, string name, string source, bool isRemote)
    {
        Address = address;
        Name = name;
        Source = source;
        IsRemote = isRemote;
        HasPictures = s_pictures.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The URL, relative or absolute.</summary>
    public string Address { get; }

    /// <summary>What to call it: the name of the file.</summary>
    public string Name { get; }

    /// <summary>Where media may come from, as a content policy says it.</summary>
    public string Source { get; }

    /// <summary>Whether another computer is asked for it.</summary>
    public bool IsRemote { get; }

    /// <summary>Whether it may be a film.</summary>
    public bool HasPictures { get; }

    /// <summary>Whether the text is meant as a URL, of whatever scheme; otherwise it is a path. One letter is a drive.</summary>
    public static bool IsUrl(string media) => Scheme().IsMatch(media);

    /// <summary>The link to a URL of http, https or file, or to the file of a full path.</summary>
    /// <param name="media">The URL or the full path.</param>
    /// <param name="pageFolder">The full path of the page's folder: what lies there or below is linked to relatively.</param>
    /// <exception cref="TranscribeJobException">There is no such file, or no page can play that.</exception>
    public static MediaLink Of(string media, string pageFolder)
    {
        if (!IsUrl(media) && Path.IsPathFullyQualified(media))
        {
            return File.Exists(media) ? OfFile(media, pageFolder) : throw MediaFailures.NotFound(media);
        }

        if (!Uri.TryCreate(media, UriKind.Absolute, out Uri? url))
        {
            throw MediaFailures.NotPlayable(media);
        }

        string name = Uri.UnescapeDataString(url.AbsolutePath[(url.AbsolutePath.LastIndexOf('/') + 1)..]);
        if (url.Scheme == Uri.UriSchemeFile)
        {
            return new MediaLink(media, name, "file:", isRemote: false);
        }

        if (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
        {
            throw MediaFailures.NotPlayable(media);
        }

        // A content policy has no way to write other hosts, as IPv6 addresses.
        string source = PlainHost().IsMatch(url.IdnHost)
            ? $"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}"
            : $"{url.Scheme}:";
        return new MediaLink(media, name.Length > 0 ? name : url.IdnHost, source, isRemote: true);
    }

    private static MediaLink OfFile(string path, string pageFolder)
    {
        string name = Path.GetFileName(path);
        string beside = Path.GetRelativePath(pageFolder, path);
        bool isBeside = !Path.IsPathFullyQualified(beside) && beside.Split(Path.DirectorySeparatorChar)[0] != "..";

        // 'self' is what a page from a web server needs, file: what one from the disk does.
        return isBeside
            ? new MediaLink(Encode(beside), name, "'self' file:", isRemote: false)
            : new MediaLink(FileUri(path), name, "file:", isRemote: false);
    }

    /// <summary>A full path of this system as a file URI: file:///home/a.mp3, file:///C:/a.mp3, file://server/share/a.mp3.</summary>
    private static string FileUri(string path)
    {
        string encoded = Encode(path);
        if (encoded.StartsWith("//", StringComparison.Ordinal))
        {
            return $"file:{encoded}";
        }

        return encoded.StartsWith('/') ? $"file://{encoded}" : $"file:///{DriveColon().Replace(encoded, ":")}";
    }

    private static string Encode(string path) =>
        string.Join(
            '/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+:")]
    private static partial Regex Scheme();

    [GeneratedRegex("^[A-Za-z0-9.-]+$")]
    private static partial Regex PlainHost();

    [GeneratedRegex("(?<=^[A-Za-z])%3A")]
    private static partial Regex DriveColon();
}
