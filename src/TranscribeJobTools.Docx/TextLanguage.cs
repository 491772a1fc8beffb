using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx;

/// <summary>A language as Word wants to know it: for its spelling checker, its fonts and the direction of its lines.</summary>
/// <param name="Code">The service's code, as en-US; null where nothing tells.</param>
/// <param name="IsRightToLeft">Whether its lines run from right to left.</param>
/// <param name="EastAsianFont">A font for it that Windows and Word on a Mac have; null for languages that need none of their own.</param>
internal sealed record TextLanguage(string? Code, bool IsRightToLeft, string? EastAsianFont)
{
    /// <summary>The service's codes that Word knows by another name.</summary>
    private static readonly Dictionary<string, string> s_wordNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ckb-IQ"] = "ku-Arab-IQ",
        ["cy-WL"] = "cy-GB",
        ["en-AB"] = "en-GB",
        ["en-WL"] = "en-GB",
        ["no-NO"] = "nb-NO",
        ["tl-PH"] = "fil-PH",
    };

    /// <summary>The others that Word counts among the complex scripts, whose language it notes apart.</summary>
    private static readonly HashSet<string> s_complex =
        ["bn", "gu", "hi", "km", "kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "si", "ta", "te", "th"];

    public static TextLanguage Unknown { get; } = new(null, IsRightToLeft: false, EastAsianFont: null);

    /// <summary>Arabic, Persian, Urdu: one direction, but nothing tells whose spelling.</summary>
    public static TextLanguage OfArabicScript { get; } = Unknown with { IsRightToLeft = true };

    public static TextLanguage Of(string code)
    {
        string name = code.ToLowerInvariant();
        string family = FamilyOf(name);
        return new TextLanguage(
            code,
            IsRightToLeft: family is "ar" or "ckb" or "fa" or "he" or "ps" or "ug" or "ur",
            EastAsianFont: family switch
            {
                "ja" => "Yu Gothic",
                "ko" => "Malgun Gothic",
                "zh" when name is "zh-tw" or "zh-hk" => "Microsoft JhengHei",
                "zh" => "Microsoft YaHei",
                _ => null,
            });
    }

    /// <summary>The language of most of a document: as the file tells it, or else as its letters do.</summary>
    public static TextLanguage Of(TranscriptionDocument document) =>
        document.Languages is [{ LanguageCode: { Length: > 0 } code }, ..]
            ? Of(code)
            : Letters.LanguageOf(document.Turns.Select(turn => turn.Text));

    /// <summary>What Word's w:lang says; null where nothing is known, so that Word takes its user's own language.</summary>
    public Languages? ToLanguages()
    {
        if (Code is null || !Code.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            return null;
        }

        StringValue name = s_wordNames.GetValueOrDefault(Code, Code);
        return EastAsianFont is not null ? new Languages { EastAsia = name }
            : IsRightToLeft || s_complex.Contains(FamilyOf(Code)) ? new Languages { Bidi = name }
            : new Languages { Val = name };
    }

    /// <summary>The fonts beside those of the styles; null where these do.</summary>
    public RunFonts? ToFonts() =>
        EastAsianFont is null ? null : new RunFonts { EastAsia = EastAsianFont, Hint = FontTypeHintValues.EastAsia };

    private static string FamilyOf(string code) => code.Split('-')[0].ToLowerInvariant();
}
