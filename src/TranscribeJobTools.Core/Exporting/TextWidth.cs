using System.Globalization;
using System.Text;

namespace TranscribeJobTools.Exporting;

/// <summary>How much room text takes on a screen, in columns of a letter's width.</summary>
internal static class TextWidth
{
    /// <summary>
    /// The blocks whose characters are two columns wide: W and F of Unicode's EastAsianWidth.txt, coarsened over what isn't assigned
    /// and without the single pictographs below U+2E80, which nobody speaks.
    /// </summary>
    private static readonly (int First, int Last)[] s_wide =
    [
        (0x1100, 0x115f), // Hangul initials
        (0x2e80, 0x303e), // radicals, punctuation
        (0x3041, 0x3247), // kana, Hangul letters
        (0x3250, 0x4dbf), // squared words, ideographs
        (0x4e00, 0xa4cf), // ideographs, Yi
        (0xa960, 0xa97c), // Hangul initials
        (0xac00, 0xd7a3), // Hangul syllables
        (0xf900, 0xfaff), // ideographs
        (0xfe10, 0xfe19), (0xfe30, 0xfe6b), // punctuation
        (0xff01, 0xff60), (0xffe0, 0xffe6), // full-width forms
        (0x16fe0, 0x1b2ff), // Tangut, kana
        (0x1f300, 0x1f64f), (0x1f680, 0x1f6ff), (0x1f900, 0x1f9ff), (0x1fa70, 0x1faff), // pictographs
        (0x20000, 0x3fffd), // ideographs
    ];

    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    private static int Of(Rune rune)
    {
        if (rune.IsAscii)
        {
            return 1;
        }

        // Spacing marks, as Indic vowels, take room; these don't. Medial and final Hangul letters stand under the initial.
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            || rune.Value is >= 0x1160 and <= 0x11ff)
        {
            return 0;
        }

        return IsWide(rune) ? 2 : 1;
    }

    /// <summary>Whether a character takes two columns.</summary>
    public static bool IsWide(Rune rune) => Array.Exists(s_wide, block => rune.Value >= block.First && rune.Value <= block.Last);
}
