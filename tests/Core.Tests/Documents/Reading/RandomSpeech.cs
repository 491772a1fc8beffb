using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>Random talk of several voices, with all that a file can say of a word.</summary>
internal static class RandomSpeech
{
    private static readonly string[] s_contents =
        ["hello", "there", "a", "we're", "\"quoted\"", "C:\\temp", "naïve", "日本", "한국어", "สวัสดี", "😀", "New York", "3.14", "<b>", "[PII]", "***", "=1+1"];

    private static readonly string[] s_marks = [".", ",", "?", "!", "。", "?!", "..."];

    public static List<TranscriptionWord> Of(Random random, bool hasChannels)
    {
        var words = new List<TranscriptionWord>();
        double[] now = new double[hasChannels ? 2 : 1];
        int utterances = random.Next(1, 12);
        for (int i = 0; i < utterances; i++)
        {
            int channel = random.Next(now.Length);
            string speaker = $"spk_{random.Next(3)}";
            int count = random.Next(1, 15);
            for (int j = 0; j < count; j++)
            {
                now[channel] = Math.Round(now[channel] + random.Next(0, 900) / 1000.0 + 0.001, 3);
                double start = now[channel];
                now[channel] = Math.Round(start + random.Next(1, 1500) / 1000.0, 3);
                words.Add(Word(random, start, now[channel], speaker, hasChannels ? $"ch_{channel}" : null));
            }
        }

        return [.. words.OrderBy(word => word.StartSeconds)];
    }

    private static TranscriptionWord Word(Random random, double start, double end, string speaker, string? channel)
    {
        bool isRedacted = random.Next(10) == 0;
        return new TranscriptionWord
        {
            Content = s_contents[random.Next(s_contents.Length)],
            StartSeconds = start,
            EndSeconds = end,
            Confidence = isRedacted ? null : random.Next(10_000) / 10_000.0,
            Speaker = speaker,
            Channel = channel,
            Language = random.Next(5) == 0 ? "de-DE" : null,
            LeadingPunctuation = random.Next(10) == 0 ? "¿" : null,
            Punctuation = random.Next(3) == 0 ? s_marks[random.Next(s_marks.Length)] : null,
            Alternatives = random.Next(5) == 0 ? [new WordAlternative { Content = "other", Confidence = 0.5 }] : [],
            Redactions = isRedacted ? [new WordRedaction { Type = "NAME", Category = "PII", Confidence = 0.9999 }] : [],
            FilterMatch = random.Next(10) == 0,
        };
    }
}
