using System.Globalization;
using System.Text;

namespace TranscribeJobTools.Exporting;

/// <summary>How wide text is on a screen, in columns: East Asian characters take two, combining marks none.</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static int Of(Rune rune) => rune switch
    {
        { IsAscii: true } => 1,
        _ when IsWide(rune) => 2,
        _ => Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1,
    };

    /// <summary>Wide or full-width in Unicode's East Asian Width (UAX #11).</summary>
    public static bool IsWide(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115f) // Hangul that begins a syllable
        or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0xa4cf) // kana, ideographs, Yi
        or (>= 0xa960 and <= 0xa97f) or (>= 0xac00 and <= 0xd7a3) // Hangul
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f)
        or (>= 0xff01 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) // full-width letters and signs
        or (>= 0x1f300 and <= 0x1f64f) or (>= 0x1f680 and <= 0x1f6ff) or (>= 0x1f900 and <= 0x1faff) // emoji
        or (>= 0x20000 and <= 0x3fffd);
}
