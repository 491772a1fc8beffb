using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Core.Tests.Exporting;

/// <summary>Speech by chance, always the same for a seed: words of all lengths, pauses, marks, voices, and two channels that talk at once.</summary>
internal sealed class RandomSpeech(int seed)
{
#pragma warning disable CA5394 // Tests want chance that can be repeated.
    private readonly Random _random = new(seed);
    private int _number;

    public TranscriptionDocument Document()
    {
        int voices = _random.Next(0, 4);
        bool hasChannels = voices > 1 && _random.Next(2) == 0;
        List<TranscriptionWord> words = hasChannels
            ? [.. Talk(1, "ch_0").Concat(Talk(1, "ch_1")).OrderBy(word => word.StartSeconds)]
            : Talk(voices, null);
        return Speech.Document(words);
    }

    private List<TranscriptionWord> Talk(int voices, string? channel)
    {
        var words = new List<TranscriptionWord>();
        double now = _random.NextDouble() * 5;
        double pace = 0.1 + (_random.NextDouble() * 0.6);
        int voice = 0;
        int count = _random.Next(1, 150);
        for (int i = 0; i < count; i++)
        {
            double end = now + (pace * (0.2 + (_random.NextDouble() * 1.8)));
            words.Add(new TranscriptionWord
            {
                Content = Content(),
                Punctuation = _random.Next(10) switch { 0 => ".", 1 => ",", 2 => "?", _ => null },
                StartSeconds = Math.Round(now, 3),
                EndSeconds = Math.Round(end, 3),
                Channel = channel,
                Speaker = channel is null && voices > 0 ? $"spk_{voice}" : null,
            });
            now = end + (_random.Next(12) == 0 ? _random.NextDouble() * 4 : 0);
            voice = voices > 1 && _random.Next(8) == 0 ? _random.Next(voices) : voice;
        }

        return words;
    }

    /// <summary>A word that is there only once, with what formats may stumble on.</summary>
    private string Content()
    {
        string number = $"{_number++}";
        return _random.Next(14) switch
        {
            0 => $"<i>{number}</i>",
            1 => $"a&b{number}-->",
            2 => $"[PII]{number}",
            3 => $"图书馆{number}",
            4 => $"two{number} parts{number}",
            5 => number + new string('x', _random.Next(1, 60)),
            6 => $"{{\\an8}}{number}",
            _ => number + "abcdefgh"[.._random.Next(0, 8)],
        };
    }
#pragma warning restore CA5394
}
