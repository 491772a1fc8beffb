using System.Text;

namespace TranscribeJobTools.Errors;

/// <summary>Text from elsewhere, made fit for a terminal.</summary>
internal static class Printable
{
    /// <summary>The text with its control characters replaced: an escape sequence in a job's text must not steer the terminal.</summary>
    public static string Text(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\0', '\u001f');
        if (first < 0 && !text.Any(char.IsControl))
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
