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

    /// <param name="template">The template.</param>
    /// <param name="mediaUri">The media's URI.</param>
    /// <returns>A valid name, unless the template leaves nothing.</returns>
    public static string Fill(string template, string mediaUri)
    {
        string file = mediaUri[(mediaUri.LastIndexOf('/') + 1)..];
        string name = template
            .Replace("{Extension}", Path.GetExtension(file).TrimStart('.'), StringComparison.OrdinalIgnoreCase)
            .Replace("{Hash}", HashOf(mediaUri), StringComparison.OrdinalIgnoreCase);
        const string BaseName = "{BaseName}";
        int room = JobName.MaxLength - (name.Length - BaseName.Length);
        string baseName = Valid(Path.GetFileNameWithoutExtension(file));
        return Valid(name.Replace(BaseName, baseName[..Math.Clamp(room, 0, baseName.Length)], StringComparison.OrdinalIgnoreCase));
    }

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength].ToLowerInvariant();

    /// <summary>Letters lose their accents; what still can't stand in a name becomes a dash.</summary>
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (char character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-')
            {
                valid.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                valid.Append('-');
            }
        }

        return valid.ToString();
    }
}
