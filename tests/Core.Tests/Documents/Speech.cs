using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Core.Tests.Documents;

/// <summary>Makes documents of a few written lines, for tests of what is done with documents.</summary>
internal static class Speech
{
    /// <summary>How long a word made here lasts, in seconds; the next one follows at once.</summary>
    public const double WordSeconds = 0.5;

    /// <param name="lines">
    /// What is said, as "spk_0: Hello there, you.", "ch_1/spk_0: ..." or without a voice; "(2.5)" within a line is a pause in seconds.
    /// </param>
    public static TranscriptionDocument Document(params string[] lines) => Document(WordsOf(lines));

    public static TranscriptionDocument Document(IReadOnlyList<TranscriptionWord> words)
    {
        TranscriptionTurn[] turns = TurnBuilder.Build(words);
        return new TranscriptionDocument
        {
            JobName = "a",
            AccountId = "123456789012",
            Status = "COMPLETED",
            DurationSeconds = words.Count == 0 ? 0 : words.Max(word => word.EndSeconds),
            Text = SpokenText.Of(words),
            Words = [.. words],
            Turns = turns,
            Speakers = VoiceCounts.Speakers(turns),
            Channels = VoiceCounts.Channels(turns),
            Confidence = ConfidenceSummary.Of(words),
        };
    }

    public static List<TranscriptionWord> WordsOf(params string[] lines)
    {
        var words = new List<TranscriptionWord>();
        double now = 0;
        foreach (string line in lines)
        {
            string[] parts = line.Split(": ", 2);
            string[] voice = parts.Length == 2 ? parts[0].Split('/') : [];
            foreach (string token in parts[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (token is ['(', .. var pause, ')'])
                {
                    now += double.Parse(pause, System.Globalization.CultureInfo.InvariantCulture);
                    continue;
                }

                string content = token.TrimEnd('.', ',', '?', '!');
                words.Add(new TranscriptionWord
                {
                    Content = content,
                    Punctuation = content.Length == token.Length ? null : token[content.Length..],
                    StartSeconds = now,
                    EndSeconds = now + WordSeconds,
                    Confidence = 0.99,
                    Channel = voice.FirstOrDefault(label => label.StartsWith("ch_", StringComparison.Ordinal)),
                    Speaker = voice.FirstOrDefault(label => label.StartsWith("spk_", StringComparison.Ordinal)),
                });
                now += WordSeconds;
            }
        }

        return words;
    }
}
