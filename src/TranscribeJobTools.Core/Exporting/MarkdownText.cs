using System.Buffers;
using System.Text;

namespace TranscribeJobTools.Exporting;

/// <summary>
/// Text that Markdown shows as it is: CommonMark's own syntax, and of GitHub's what is more (tables, strike-through, formulas, emoji
/// names). A backslash may stand before any ASCII mark. Bare addresses some programs make links of whatever stands before them.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\`*_[]<>&|~$@#:.");

    /// <summary>Escapes what means something anywhere in a line.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(s_marks))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            if (MeansSomething(text, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Escapes what means something only where a line begins: lists, and the rules under headings and tables.</summary>
    /// <param name="line">A line of escaped text.</param>
    public static string EscapeStart(string line)
    {
        int digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return line switch
        {
            ['+' or '-' or '=', ..] => $@"\{line}",
            _ when digits > 0 && line[digits] is '.' or ')' => $@"{line.AsSpan(0, digits)}\{line.AsSpan(digits)}",
            _ => line,
        };
    }

    private static bool MeansSomething(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '&' or '|' or '~' or '$' or '@' or '#' => true,

        // Within a word, as in spk_0, it is no emphasis.
        '_' => !IsWordCharacter(text, i - 1) || !IsWordCharacter(text, i + 1),

        // https://, :smile:, the colons of a table's rule; not 10:30.
        ':' => i + 1 < text.Length && text[i + 1] is not ' ' && !char.IsAsciiDigit(text[i + 1]),

        // www.example.com.
        '.' => i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsWordCharacter(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);
}
