using System.Buffers;
using System.Text;

namespace TranscribeJobTools.Documents;

/// <summary>Writes words as a person would: blanks where the script has them, marks where they belong.</summary>
internal static class SpokenText
{
    private static readonly SearchValues<char> s_sentenceEnds = SearchValues.Create(".?!…。？！।؟۔");

    public static string Of(IEnumerable<TranscriptionWord> words)
    {
        var text = new StringBuilder();
        TranscriptionWord? before = null;
        foreach (TranscriptionWord word in words)
        {
            if (before is not null && NeedsBlank(before, word))
            {
                text.Append(' ');
            }

            text.Append(Of(word));
            before = word;
        }

        return text.ToString();
    }

    /// <summary>The word with its marks.</summary>
    public static string Of(TranscriptionWord word) =>
        word.LeadingPunctuation is null && word.Punctuation is null ? word.Content : word.LeadingPunctuation + word.Content + word.Punctuation;

    public static bool NeedsBlank(TranscriptionWord before, TranscriptionWord after)
    {
        if (before.Language != after.Language)
        {
            return true;
        }

        char left = LastOf(before);
        char right = after.Content is [var first, ..] ? first : ' ';

        // Chinese and Japanese write numbers and foreign words without blanks too; the others keep those apart.
        return !IsChineseOrJapanese(left) && !IsChineseOrJapanese(right)
            && !(IsWrittenWithoutBlanks(left) && IsWrittenWithoutBlanks(right));
    }

    /// <summary>Whether a sentence ends with the word.</summary>
    public static bool EndsSentence(TranscriptionWord word) =>
        word.Punctuation is { } marks && marks.AsSpan().ContainsAny(s_sentenceEnds);

    private static char LastOf(TranscriptionWord word) =>
        word.Punctuation is [.., var mark] ? mark : word.Content is [.., var last] ? last : ' ';

    private static bool IsChineseOrJapanese(char character) => character
        is (>= '\u2e80' and <= '\u312f') // radicals, Chinese punctuation, kana
        or (>= '\u31a0' and <= '\u9fff')
        or (>= '\uf900' and <= '\ufaff')
        or (>= '\uff00' and <= '\uff9f') // full-width marks and letters, half-width kana
        or (>= '\ud840' and <= '\ud88d') or (>= '\udc00' and <= '\udfff'); // ideographs beyond the first plane

    private static bool IsWrittenWithoutBlanks(char character) => character
        is (>= '\u0e00' and <= '\u0eff') // Thai, Lao
        or (>= '\u1000' and <= '\u109f') // Burmese
        or (>= '\u1780' and <= '\u17ff'); // Khmer
}
