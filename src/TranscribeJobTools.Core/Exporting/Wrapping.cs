using System.Globalization;
using System.Text;

namespace TranscribeJobTools.Exporting;

/// <summary>Breaks text into lines at its blanks and, where a script has none, between its characters.</summary>
internal static class Wrapping
{
    /// <summary>Japanese and Chinese lines don't begin with these, nor with any mark.</summary>
    private const string SmallKana = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

    /// <summary>The lines of a text; what can't be broken may be longer than a line.</summary>
    /// <param name="text">The text, without line ends.</param>
    /// <param name="width">The widest a line may be, in columns.</param>
    /// <param name="indent">What the lines after the first begin with.</param>
    /// <param name="betweenCharacters">Whether a line may end where there is no blank.</param>
    public static IEnumerable<string> Lines(string text, int width, string indent = "", bool betweenCharacters = true)
    {
        var line = new StringBuilder();
        int used = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string blank = line.Length == 0 ? "" : " ";
            foreach (string piece in betweenCharacters ? Pieces(word) : [word])
            {
                int needed = TextWidth.Of(piece);
                if (used > 0 && used + blank.Length + needed > width)
                {
                    yield return line.ToString();
                    line.Clear().Append(indent).Append(piece);
                    used = indent.Length + needed;
                }
                else
                {
                    line.Append(blank).Append(piece);
                    used += blank.Length + needed;
                }

                blank = "";
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>The parts of a word that no line end may cut.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        int first = 0;
        Rune? before = null;
        int at = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (before is { } last && MayBreakBetween(last, rune))
            {
                yield return word[first..at];
                first = at;
            }

            before = rune;
            at += rune.Utf16SequenceLength;
        }

        yield return word[first..];
    }

    private static bool MayBreakBetween(Rune before, Rune after) =>
        (IsWrittenWithoutBlanks(before) || IsWrittenWithoutBlanks(after))
        && Rune.GetUnicodeCategory(before) is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation)
        && Rune.GetUnicodeCategory(after) is not (
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        && !SmallKana.Contains(after.ToString(), StringComparison.Ordinal);

    /// <summary>Wide, and not Korean, which has blanks.</summary>
    private static bool IsWrittenWithoutBlanks(Rune rune) =>
        TextWidth.IsWide(rune) && rune.Value is not (<= 0x11ff or (>= 0xa960 and <= 0xd7a3));
}
