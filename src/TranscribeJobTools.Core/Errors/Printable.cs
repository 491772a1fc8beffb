using System.Buffers;
using System.Text;

namespace TranscribeJobTools.Errors;

/// <summary>Text from elsewhere, made fit for a terminal.</summary>
internal static class Printable
{
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>The text with its control characters replaced: an escape sequence in a job's text must not steer the terminal.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAny(s_controls))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            printable.Append(character switch
            {
                '\n' or '\t' => ' ',
                '\r' => "",
                _ when char.IsControl(character) => '\ufffd',
                _ => character,
            });
        }

        return printable.ToString();
    }
}
