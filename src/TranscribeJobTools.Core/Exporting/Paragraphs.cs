using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>Cuts long turns into paragraphs: an hour of one voice is no wall of text.</summary>
internal static class Paragraphs
{
    /// <summary>How long a paragraph lasts before the next sentence begins a new one, in seconds.</summary>
    private const double Long = 45;

    /// <summary>A pause that begins a new paragraph, in seconds, unless the paragraph has hardly begun.</summary>
    private const double Pause = 2;

    private const double Short = 10;

    /// <summary>How long a paragraph lasts where no sentence ends, in seconds: not every language is transcribed with punctuation.</summary>
    private const double Endless = 90;

    /// <summary>The words of a turn by paragraph; each begins with a sentence where there are any.</summary>
    public static IEnumerable<ArraySegment<TranscriptionWord>> Of(TranscriptionTurn turn)
    {
        TranscriptionWord[] words = turn.Words;
        int first = 0;
        for (int i = 1; i < words.Length; i++)
        {
            double lasted = words[i - 1].EndSeconds - words[first].StartSeconds;
            double pause = words[i].StartSeconds - words[i - 1].EndSeconds;
            bool isDue = lasted >= Long || (lasted >= Short && pause >= Pause);
            if ((isDue && SpokenText.EndsSentence(words[i - 1])) || lasted >= Endless)
            {
                yield return new ArraySegment<TranscriptionWord>(words, first, i - first);
                first = i;
            }
        }

        if (first < words.Length)
        {
            yield return new ArraySegment<TranscriptionWord>(words, first, words.Length - first);
        }
    }
}
