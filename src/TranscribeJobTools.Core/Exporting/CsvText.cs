using System.Buffers;
using System.Globalization;
using System.Text;

namespace TranscribeJobTools.Exporting;

/// <summary>Cells and rows of comma-separated values (RFC 4180) that a spreadsheet takes for what they are.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",;\r\n\t");

    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// A cell of text that came from elsewhere. A spreadsheet would run one that begins like a formula; after an apostrophe it
    /// doesn't (https://owasp.org/www-community/attacks/CSV_Injection).
    /// </summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        string safe = Guard(text);
        return safe.AsSpan().ContainsAny(s_quoted) || safe[0] is ' ' || safe[^1] is ' '
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>Where commas are decimal points, spreadsheets begin a cell after each semicolon, quotes or not.</summary>
    private static string Guard(string text)
    {
        var safe = new StringBuilder(text.Length + 1);
        bool isStart = true;
        foreach (char character in text)
        {
            if (isStart && BeginsFormula(character))
            {
                safe.Append('\'');
            }

            safe.Append(character);
            isStart = character == ';' || (isStart && (char.IsWhiteSpace(character) || character == '"'));
        }

        return safe.ToString();
    }

    private static bool BeginsFormula(char character) => character
        is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
        or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20'; // their full-width forms
}
