using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class MarkdownFormatTests
{
    private static readonly MarkdownFormat s_format = new(Written.NoNames, width: null, Written.Utf8);

    [Fact]
    public void A_document_is_a_heading_its_facts_and_its_turns()
    {
        IReadOnlyList<TranscriptionTurn> turns = Speech.Document("spk_0: Hello there.", "spk_1: (4) Hi *you*.").Turns;
        var document = new TranscriptionDocument
        {
            Path = Path.Combine(Path.GetTempPath(), "redacted-call_7.json"),
            JobName = "call_7",
            AccountId = "123456789012",
            IsRedacted = true,
            DurationSeconds = 3725.4,
            Languages = [new() { LanguageCode = "en-US", Score = 0.9842 }],
            Turns = [.. turns],
            Words = [.. turns.SelectMany(turn => turn.Words)],
            Speakers = VoiceCounts.Speakers(turns),
            Confidence = new ConfidenceSummary { WordCount = 1234, LowWordCount = 1, Mean = 0.9876, Median = 0.99, Lowest = 0.3 },
        };
        var format = new MarkdownFormat(new Dictionary<string, string> { ["spk_1"] = "Ann [Sales]" }, width: null, Written.Utf8);

        Assert.Equal(
            [
                "# call_7",
                "",
                "- File: redacted-call_7.json",
                "- Duration: 1:02:05",
                "- Words: 4",
                "- Language: en-US (98.4% sure)",
                "- Confidence: 98.8% on average, 1 of 1,234 words under 80%",
                "- Redacted: yes",
                @"- Speakers: spk_0 (1 turn, 0:00:01), Ann \[Sales\] (1 turn, 0:00:01)",
                "",
                "**0:00:00 spk_0**",
                "",
                "Hello there.",
                "",
                @"**0:00:05 Ann \[Sales\]**",
                "",
                @"Hi \*you\*.",
            ],
            Written.Lines(format, document));
    }

    [Fact]
    public void Facts_that_are_not_known_are_left_out() =>
        Assert.Equal(
            ["# Transcript", "", "- Duration: 0:00:00", "- Words: 0", "", "Just this."],
            Written.Lines(s_format, new TranscriptionDocument { Text = "Just this." }));

    [Fact]
    public void Channels_are_told_of_where_there_are_no_speakers() =>
        Assert.Contains(
            "- Channels: ch_0 (2 turns, 0:00:01), ch_1 (1 turn, 0:00:00)",
            Written.Lines(s_format, Speech.Document("ch_0: Hello.", "ch_1: Hi.", "ch_0: (1) Bye.")));

    [Fact]
    public void Paragraphs_of_a_turn_stand_apart_under_one_heading()
    {
        string minute = string.Join(' ', Enumerable.Repeat("word", 119)) + " end.";

        string[] lines = Written.Lines(s_format, Speech.Document($"spk_0: {minute} Then more."));

        Assert.Equal(["", "Then more."], lines[^2..]);
        Assert.Single(lines, line => line.StartsWith("**", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrapped_lines_keep_to_the_width_and_begin_no_list()
    {
        TranscriptionDocument document = Speech.Document("It was the best year of all of them, in 2019. - That was before - 2020) + more.");
        var format = new MarkdownFormat(Written.NoNames, width: 40, Written.Utf8);

        string[] speech = [.. Written.Lines(format, document).SkipWhile(line => !line.StartsWith("It was", StringComparison.Ordinal))];

        Assert.Equal(
            ["It was the best year of all of them, in", @"2019\. - That was before - 2020) + more."], speech);
        Assert.All(speech, line => Assert.True(TextWidth.Of(line) <= 40, line));
    }

    [Theory]
    [InlineData("plain words, and more (really)! \"so\"", "plain words, and more (really)! \"so\"")]
    [InlineData(@"a\b `c` *d* [e](f) ![g]", @"a\\b \`c\` \*d\* \[e\](f) !\[g\]")]
    [InlineData("<script>alert(1)</script> &amp;", @"\<script\>alert(1)\</script\> \&amp;")]
    [InlineData("a | b ~~c~~ $x$ @you #5", @"a \| b \~\~c\~\~ \$x\$ \@you \#5")]
    [InlineData("spk_0 _so_ __x__ a_ b", @"spk_0 \_so\_ \_\_x\_\_ a\_ b")]
    [InlineData("https://e.com www.e.com WWW.e.com", @"https\://e.com www\.e.com WWW\.e.com")]
    [InlineData("at 10:30: now :smile:", @"at 10:30: now \:smile:")]
    [InlineData("3.5 and a-b = c + d", "3.5 and a-b = c + d")]
    public void Everything_that_means_something_is_escaped_and_nothing_else(string text, string escaped) =>
        Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("- a", @"\- a")]
    [InlineData("+ a", @"\+ a")]
    [InlineData("---", @"\---")]
    [InlineData("=", @"\=")]
    [InlineData("1. a", @"1\. a")]
    [InlineData("23) a", @"23\) a")]
    [InlineData("1 a", "1 a")]
    [InlineData("2019", "2019")]
    [InlineData("a - b", "a - b")]
    [InlineData("", "")]
    public void What_means_something_where_a_line_begins_is_escaped_there(string line, string escaped) =>
        Assert.Equal(escaped, MarkdownText.EscapeStart(line));
}
