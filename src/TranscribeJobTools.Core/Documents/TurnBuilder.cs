namespace TranscribeJobTools.Documents;

/// <summary>
/// Makes a conversation of words. Voices on two channels may speak at once, so that their words lie mixed: each channel is cut into
/// utterances, these are put in order, and neighbours of one voice are joined.
/// </summary>
internal static class TurnBuilder
{
    /// <summary>A pause that ends an utterance, in seconds; shorter ones are breath.</summary>
    private const double Pause = 0.8;

    /// <param name="words">The words in the order of their times.</param>
    /// <param name="utterances">The service's own number of the utterance of each word, or null where the file tells none.</param>
    public static TranscriptionTurn[] Build(IReadOnlyList<TranscriptionWord> words, IReadOnlyList<int>? utterances = null)
    {
        var found = new List<Utterance>();
        var open = new Dictionary<string, Utterance>();
        for (int i = 0; i < words.Count; i++)
        {
            TranscriptionWord word = words[i];
            string channel = word.Channel ?? "";
            int? number = utterances?[i];
            if (!open.TryGetValue(channel, out Utterance? current) || !current.GoesOnWith(word, number))
            {
                open[channel] = current = new Utterance(number);
                found.Add(current);
            }

            current.Words.Add(word);
        }

        var turns = new List<List<Utterance>>();
        foreach (Utterance utterance in found.OrderBy(utterance => utterance.Words[0].StartSeconds))
        {
            if (turns is [.., var last] && IsOneVoice(last[0].Words[0], utterance.Words[0]))
            {
                last.Add(utterance);
            }
            else
            {
                turns.Add([utterance]);
            }
        }

        return [.. turns.Select(ToTurn)];
    }

    private static TranscriptionTurn ToTurn(List<Utterance> utterances)
    {
        var words = new TranscriptionWord[utterances.Sum(utterance => utterance.Words.Count)];
        int next = 0;
        foreach (Utterance utterance in utterances)
        {
            utterance.Words.CopyTo(words, next);
            next += utterance.Words.Count;
        }

        return new TranscriptionTurn
        {
            Speaker = words[0].Speaker,
            Channel = words[0].Channel,
            Language = LanguageOf(words),
            StartSeconds = words[0].StartSeconds,
            EndSeconds = words.Max(word => word.EndSeconds),
            Text = SpokenText.Of(words),
            Words = words,
        };
    }

    /// <summary>That of most words; nearly always it is that of all.</summary>
    private static string? LanguageOf(TranscriptionWord[] words) => Array.TrueForAll(words, word => word.Language == words[0].Language)
        ? words[0].Language
        : words.GroupBy(word => word.Language).MaxBy(group => group.Count())!.Key;

    private static bool IsOneVoice(TranscriptionWord one, TranscriptionWord other) =>
        one.Speaker == other.Speaker && one.Channel == other.Channel;

    private sealed class Utterance(int? number)
    {
        public List<TranscriptionWord> Words { get; } = [];

        public bool GoesOnWith(TranscriptionWord word, int? itsNumber)
        {
            TranscriptionWord last = Words[^1];
            return IsOneVoice(last, word)
                && number == itsNumber
                && (number is not null || (word.StartSeconds - last.EndSeconds < Pause && !SpokenText.EndsSentence(last)));
        }
    }
}
