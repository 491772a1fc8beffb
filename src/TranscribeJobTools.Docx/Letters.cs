namespace TranscribeJobTools.Docx;

/// <summary>What letters tell about the language that they write.</summary>
internal static class Letters
{
    private enum Script
    {
        Other,
        Arabic,
        Chinese,
        Hebrew,
        Kana,
        Korean,
    }

    /// <summary>Whether a text runs from right to left; null where its characters don't say, as digits and marks.</summary>
    public static bool? IsRightToLeft(string text)
    {
        foreach (char letter in text)
        {
            if (char.IsLetter(letter))
            {
                return ScriptOf(letter) is Script.Arabic or Script.Hebrew;
            }
        }

        return null;
    }

    /// <summary>The language of most letters, as far as they tell it.</summary>
    public static TextLanguage LanguageOf(IEnumerable<string> texts)
    {
        int[] counts = new int[Enum.GetValues<Script>().Length];
        foreach (string text in texts)
        {
            foreach (char letter in text)
            {
                counts[(int)ScriptOf(letter)] += char.IsLetter(letter) ? 1 : 0;
            }
        }

        if (counts[(int)Script.Kana] > 0)
        {
            // Japanese is written with Chinese letters between its own.
            counts[(int)Script.Kana] += counts[(int)Script.Chinese];
        }

        return (Script)Array.IndexOf(counts, counts.Max()) switch
        {
            Script.Kana => TextLanguage.Of("ja-JP"),
            Script.Chinese => TextLanguage.Of("zh-CN"),
            Script.Korean => TextLanguage.Of("ko-KR"),
            Script.Hebrew => TextLanguage.Of("he-IL"),
            Script.Arabic => TextLanguage.OfArabicScript,
            _ => TextLanguage.Unknown,
        };
    }

    private static Script ScriptOf(char letter) => letter switch
    {
        (>= '\u0590' and <= '\u05ff') or (>= '\ufb1d' and <= '\ufb4f') => Script.Hebrew,
        (>= '\u0600' and <= '\u08ff') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc') => Script.Arabic,
        (>= '\u3040' and <= '\u30ff') or (>= '\uff66' and <= '\uff9f') => Script.Kana,
        (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') => Script.Chinese,
        (>= '\u1100' and <= '\u11ff') or (>= '\uac00' and <= '\ud7af') => Script.Korean,
        _ => Script.Other,
    };
}
