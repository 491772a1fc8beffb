using System.Security.Cryptography;
using System.Text;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>The page's own files, embedded in the assembly.</summary>
internal static class PageFiles
{
    public static string Template { get; } = Read("page.html");

    public static string Style { get; } = Read("page.css");

    public static string Script { get; } = Read("page.js") + Read("search.js");

    /// <summary>The source of a content policy that allows exactly this text in a script or style element.</summary>
    public static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageFiles).Assembly.GetManifestResourceStream(name)!);

        // A browser reads every end of line as a line feed, and hashes what it has read.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
