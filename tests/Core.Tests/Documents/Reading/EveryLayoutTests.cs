using System.Text;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Documents.Reading;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>Random talk, written in every layout and read again.</summary>
public sealed class EveryLayoutTests
{
    public static TheoryData<Layout, int> Cases
    {
        get
        {
            var cases = new TheoryData<Layout, int>();
            foreach (Layout layout in Enum.GetValues<Layout>())
            {
                for (int seed = 1; seed <= 60; seed += 20)
                {
                    cases.Add(layout, seed);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_written_is_read(Layout layout, int firstSeed)
    {
        for (int seed = firstSeed; seed < firstSeed + 20; seed++)
        {
            var random = new Random(seed);
            bool hasChannels = layout is Layout.OldChannels or Layout.NewChannels or Layout.SpeakersInChannels;
            List<TranscriptionWord> words = RandomSpeech.Of(random, hasChannels);
            string json = new TranscriptText(words, layout, hasNumbers: seed % 2 == 0, shuffle: seed % 3 == 0 ? random : null).Json();

            TranscriptionDocument document = TranscriptReader.Read(Encoding.UTF8.GetBytes(json), "/a.json", TestContext.Current.CancellationToken);

            bool hasSpeakers = layout is not (Layout.Plain or Layout.OldChannels or Layout.NewChannels);
            Assert.Equal(words.Select(word => Facts(word, hasSpeakers)), document.Words.Select(word => Facts(word, hasSpeakers: true)));
            Assert.Equal(SpokenText.Of(words), document.Text);
            AssertHolds(document);
        }
    }

    /// <summary>What is true of every document.</summary>
    private static void AssertHolds(TranscriptionDocument document)
    {
        Assert.Equal(document.Words.ToHashSet(), document.Turns.SelectMany(turn => turn.Words).ToHashSet());
        Assert.Equal(document.Words.Length, document.Turns.Sum(turn => turn.Words.Length));
        Assert.All(document.Turns, turn => Assert.All(turn.Words, word => Assert.Equal((turn.Speaker, turn.Channel), (word.Speaker, word.Channel))));
        Assert.All(document.Turns, turn => Assert.Equal(SpokenText.Of(turn.Words), turn.Text));
        Assert.Equal(document.Words.Max(word => word.EndSeconds), document.DurationSeconds);
        Assert.Equal(
            document.Words.Where(word => word.Speaker is not null).GroupBy(word => (word.Channel, word.Speaker)).Select(voice => (voice.Key, voice.Count())).ToHashSet(),
            document.Speakers.Select(speaker => ((speaker.Channel, (string?)speaker.Label), speaker.WordCount)).ToHashSet());
    }

    private static string Facts(TranscriptionWord word, bool hasSpeakers) => string.Join(
        '|',
        word.Content,
        word.StartSeconds,
        word.EndSeconds,
        word.Confidence,
        hasSpeakers ? word.Speaker : null,
        word.Channel,
        word.Language,
        word.LeadingPunctuation,
        word.Punctuation,
        string.Join(',', word.Alternatives.Select(other => $"{other.Content} {other.Confidence}")),
        string.Join(',', word.Redactions.Select(redaction => $"{redaction.Type} {redaction.Category} {redaction.Confidence}")),
        word.FilterMatch);
}
