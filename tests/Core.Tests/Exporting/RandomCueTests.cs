using System.Text;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class RandomCueTests
{
    private static readonly CueLimits[] s_limits =
    [
        new(),
        new() { MaxLineLength = 20, MaxLines = 3, MaxSeconds = 4, MinSeconds = 0.5, MaxCharactersPerSecond = 25 },
        new() { MaxLineLength = 32, MaxLines = 1, MaxSeconds = 2, MinSeconds = 2, MaxCharactersPerSecond = 10 },
        new() { MaxLineLength = 8, MaxLines = 2, MaxSeconds = 1, MinSeconds = 0 },
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Limits_are_kept_wherever_the_speech_allows(int seed)
    {
        TranscriptionDocument document = new RandomSpeech(seed).Document();
        foreach (CueLimits limits in s_limits)
        {
            foreach (VoiceMarks marks in Enum.GetValues<VoiceMarks>())
            {
                var check = CueCheck.Of(Cues.Of(document, limits, marks), limits);

                Assert.Equal(CueCheck.Kept(check), check);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_of_every_voice_is_there_once_and_in_order(int seed)
    {
        TranscriptionDocument document = new RandomSpeech(seed).Document();
        foreach (CueLimits limits in s_limits)
        {
            IReadOnlyList<Cue> cues = Cues.Of(document, limits);

            Assert.Equal(
                document.Words.GroupBy(word => word.Channel ?? word.Speaker ?? "").ToDictionary(
                    voice => voice.Key, voice => string.Concat(voice.Select(SpokenText.Of)).Replace(" ", "", StringComparison.Ordinal)),
                cues.SelectMany(cue => cue.Lines).GroupBy(line => line.Voice ?? "").ToDictionary(
                    voice => voice.Key, voice => string.Concat(voice.Select(Spoken))));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Files_are_valid(int seed)
    {
        TranscriptionDocument document = new RandomSpeech(seed).Document();
        var utf8 = new UTF8Encoding(false);
        string[] shown = Cues.Texts(Cues.Of(document));

        string vtt = Cues.Written(new VttFormat(Cues.NoNames, new CueLimits(), utf8), document);
        string srt = Cues.Written(new SrtFormat(Cues.NoNames, new CueLimits(), utf8), document);

        Assert.Equal(shown, WebVttSyntax.Read(vtt));
        Assert.Equal(Cues.Of(document, marks: VoiceMarks.Names).Count, SubRipSyntax.Read(srt).Count);
    }

    /// <summary>What is said of a line: without blanks and the dash of a shared cue.</summary>
    private static string Spoken(CueLine line) =>
        (line.Text.StartsWith("- ", StringComparison.Ordinal) ? line.Text[2..] : line.Text).Replace(" ", "", StringComparison.Ordinal);
}
