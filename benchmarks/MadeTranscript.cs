using System.Text.Json;

namespace TranscribeJobTools.Benchmarks;

/// <summary>Writes long transcripts in the service's form: one line, times and scores as strings.</summary>
internal static class MadeTranscript
{
    private const int WordsOfSentence = 15;

    private static readonly string[] s_words =
        ["the", "and", "you", "that", "people", "really", "something", "because", "don't", "year", "think", "about", "government", "I", "a", "of", "to"];

    /// <param name="path">The file.</param>
    /// <param name="words">How many words; a mark follows each fifteenth.</param>
    /// <param name="readings">How many readings each sentence has; 0 for none.</param>
    public static string Write(string path, int words, int readings)
    {
        var random = new Random(1);
        (string Text, double Start, string Score)[] spoken = [.. Enumerable.Range(0, words).Select(i =>
            (random.Next(8) == 0 ? $"word{random.Next(3000)}" : s_words[random.Next(s_words.Length)], i * 0.36, Number(1 - (random.Next(3000) / 10_000.0))))];
        using FileStream file = File.Create(path);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("jobName", "long");
        json.WriteStartObject("results");
        json.WriteStartArray("transcripts");
        json.WriteStartObject();
        json.WriteString("transcript", string.Join(". ", spoken.Chunk(WordsOfSentence).Select(sentence => string.Join(' ', sentence.Select(word => word.Text)))));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach ((string Text, double Start, string Score)[] sentence in spoken.Chunk(WordsOfSentence))
        {
            WriteItems(json, sentence, isFlat: false);
        }

        json.WriteEndArray();
        if (readings > 0)
        {
            json.WriteStartArray("segments");
            foreach ((string Text, double Start, string Score)[] sentence in spoken.Chunk(WordsOfSentence))
            {
                WriteSegment(json, sentence, readings);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteString("status", "COMPLETED");
        json.WriteEndObject();
        json.Flush();
        return path;
    }

    private static void WriteSegment(Utf8JsonWriter json, (string Text, double Start, string Score)[] sentence, int readings)
    {
        json.WriteStartObject();
        json.WriteString("start_time", Number(sentence[0].Start));
        json.WriteString("end_time", Number(sentence[^1].Start + 0.3));
        json.WriteStartArray("alternatives");
        for (int i = 0; i < readings; i++)
        {
            json.WriteStartObject();
            json.WriteString("transcript", string.Join(' ', sentence.Select(word => word.Text)) + ".");
            json.WriteStartArray("items");
            WriteItems(json, sentence, isFlat: true);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, (string Text, double Start, string Score)[] sentence, bool isFlat)
    {
        foreach ((string text, double start, string score) in sentence)
        {
            json.WriteStartObject();
            json.WriteString("start_time", Number(start));
            json.WriteString("end_time", Number(start + 0.3));
            WriteContent(json, text, score, isFlat);
            json.WriteString("type", "pronunciation");
            json.WriteEndObject();
        }

        json.WriteStartObject();
        WriteContent(json, ".", "0.0", isFlat);
        json.WriteString("type", "punctuation");
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, string text, string score, bool isFlat)
    {
        if (!isFlat)
        {
            json.WriteStartArray("alternatives");
            json.WriteStartObject();
        }

        json.WriteString("confidence", score);
        json.WriteString("content", text);
        if (!isFlat)
        {
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static string Number(double value) => value.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture);
}
