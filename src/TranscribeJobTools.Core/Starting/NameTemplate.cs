using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Starting;

/// <summary>
/// Names jobs after their media: {BaseName} and {Extension} of its file, and {Hash}, which is short and of the media's whole URI, so
/// that the same media has the same name in every run and two files of one name have two.
/// </summary>
internal static class NameTemplate
{
    public const string Default = "{BaseName}-{Hash}";

    private const int HashLength = 8;

    /// <param name="template">The template. What is no placeholder stands for itself, as far as it can stand in a name.</param>
    /// <param name="mediaUri">The media's URI.</param>
    /// <returns>A name of the characters that names may have. A base name that is too long is cut; the rest never is.</returns>
    public static string Fill(string template, string mediaUri)
    {
        string file = FileOf(mediaUri);
        string baseName = Valid(Path.GetFileNameWithoutExtension(file));
        while (true)
        {
            string name = Valid(template
                .Replace("{Extension}", Path.GetExtension(file).TrimStart('.'), StringComparison.OrdinalIgnoreCase)
                .Replace("{Hash}", HashOf(mediaUri), StringComparison.OrdinalIgnoreCase)
                .Replace("{BaseName}", baseName, StringComparison.OrdinalIgnoreCase));
            if (name.Length <= JobName.MaxLength || baseName.Length == 0)
            {
                return name;
            }

            baseName = baseName[..^1];
        }
    }

    /// <summary>The last part of a URI's path. One of https is encoded, one of s3 is not.</summary>
    private static string FileOf(string mediaUri)
    {
        string path = mediaUri.StartsWith("s3:", StringComparison.OrdinalIgnoreCase)
            ? mediaUri
            : Uri.UnescapeDataString(PresignedUrl.WithoutQuery(mediaUri)!);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static string HashOf(string mediaUri) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(mediaUri)))[..HashLength].ToLowerInvariant();

    /// <summary>Letters lose their accents; each other character that can't stand in a name becomes a dash.</summary>
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            string character = rune.ToString();
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                char letter = character.Normalize(NormalizationForm.FormD)[0];
                valid.Append(JobName.IsAllowed(letter) ? letter : '-');
            }
        }

        return valid.ToString();
    }
}
