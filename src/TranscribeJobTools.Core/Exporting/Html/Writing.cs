namespace TranscribeJobTools.Exporting.Html;

/// <summary>How languages are written.</summary>
internal static class Writing
{
    private static readonly HashSet<string> s_rightToLeft =
        new(StringComparer.OrdinalIgnoreCase) { "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi" };

    /// <summary>The value of dir for text in a language, as ar-AE; where it isn't known the browser looks at the text.</summary>
    public static string Direction(string? language) => language switch
    {
        null => "auto",
        _ when s_rightToLeft.Contains(language.Split('-')[0]) => "rtl",
        _ => "ltr",
    };
}
