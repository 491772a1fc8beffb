using System.Globalization;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class CsvFormatTests
{
    private const string TurnHeader =
        "Turn,Start,StartSeconds,EndSeconds,Name,Speaker,Channel,Language,Text,WordCount,LowWordCount,MeanConfidence";

    private const string WordHeader =
        "Turn,StartSeconds,EndSeconds,Name,Speaker,Channel,Language,LeadingPunctuation,Content,Punctuation,Confidence,Redaction,FilterMatch";

    private static readonly CsvFormat s_turns = new(Written.NoNames, CsvRow.Turn, Written.Utf8);
    private static readonly CsvFormat s_words = new(Written.NoNames, CsvRow.Word, Written.Utf8);

    [Fact]
    public void A_turn_is_a_row_and_rows_end_as_RFC_4180_says()
    {
        var format = new CsvFormat(new Dictionary<string, string> { ["spk_0"] = "Agent, \"first\"" }, CsvRow.Turn, Written.Utf8);

        Assert.Equal(
            $"{TurnHeader}\r\n"
                + "1,0:00:00,0,1,\"Agent, \"\"first\"\"\",spk_0,,,Hello there.,2,0,0.99\r\n"
                + "2,0:00:04,4.25,5.25,spk_1,spk_1,,,\"Hi, you.\",2,0,0.99\r\n",
            Written.Text(format, Speech.Document("spk_0: Hello there.", "spk_1: (3.25) Hi, you.")));
    }

    [Fact]
    public void A_long_turn_is_a_row_for_each_paragraph_under_one_number()
    {
        string minute = string.Join(' ', Enumerable.Repeat("word", 119)) + " end.";

        string[] rows = Written.Lines(s_turns, Speech.Document($"spk_0: {minute} Then more.", "spk_1: Yes."), "\r\n");

        Assert.StartsWith("1,0:00:00,0,60,spk_0,spk_0,,,word word", rows[1], StringComparison.Ordinal);
        Assert.Equal(["1,0:01:00,60,61,spk_0,spk_0,,,Then more.,2,0,0.99", "2,0:01:01,61,61.5,spk_1,spk_1,,,Yes.,1,0,0.99"], rows[2..]);
    }

    [Fact]
    public void A_text_without_words_is_a_row() => Assert.Equal(
        [TurnHeader, "1,0:00:00,0,7.5,,,,,All of it.,0,0,"],
        Written.Lines(s_turns, new TranscriptionDocument { Text = "All of it.", DurationSeconds = 7.5 }, "\r\n"));

    [Fact]
    public void A_word_is_a_row_that_names_its_turn()
    {
        TranscriptionWord[] words =
        [
            new()
            {
                Content = "Hola", LeadingPunctuation = "¡", Punctuation = "!", StartSeconds = 0.319, EndSeconds = 0.5,
                Confidence = 0.99445000000000006, Language = "es-US", Channel = "ch_0",
            },
            new() { Content = "[PII]", StartSeconds = 1, EndSeconds = 2, Redactions = [new() { Type = "NAME" }], Channel = "ch_1" },
            new() { Content = "damn", StartSeconds = 2, EndSeconds = 3, Confidence = 0, FilterMatch = true, Channel = "ch_1" },
        ];

        Assert.Equal(
            [
                WordHeader,
                "1,0.319,0.5,ch_0,,ch_0,es-US,¡,Hola,!,0.99445,,false",
                "2,1,2,ch_1,,ch_1,,,[PII],,,NAME,false",
                "2,2,3,ch_1,,ch_1,,,damn,,0,,true",
            ],
            Written.Lines(s_words, Speech.Document(words), "\r\n"));
    }

    [Theory]
    [InlineData(CsvRow.Turn, TurnHeader)]
    [InlineData(CsvRow.Word, WordHeader)]
    internal void Silence_is_a_header_alone(CsvRow per, string header) =>
        Assert.Equal([header], Written.Lines(new CsvFormat(Written.NoNames, per, Written.Utf8), Speech.Document(), "\r\n"));

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        TranscriptionDocument document = Speech.Document("(1234.5) Hello.");
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("1,0:20:34,1234.5,1235,,,,,Hello.,1,0,0.99", Written.Lines(s_turns, document, "\r\n")[1]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t'=1\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠A", "'＠A")]
    [InlineData("  =1", "\"  '=1\"")]
    [InlineData("\"=1\"", "\"\"\"'=1\"\"\"")]
    [InlineData("so; =cmd|' /C calc'!A0; end", "\"so; '=cmd|' /C calc'!A0; end\"")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string text, string cell) => Assert.Equal(cell, CsvText.Text(text));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Hello there.", "Hello there.")]
    [InlineData("well-known = good + cheap @ home", "well-known = good + cheap @ home")]
    [InlineData("five, -5", "\"five, -5\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData(" x ", "\" x \"")]
    [InlineData("日本語、です", "日本語、です")]
    public void Other_text_stays_as_it_is(string? text, string cell) => Assert.Equal(cell, CsvText.Text(text));

    [Theory]
    [InlineData(-5.25, "-5.25")]
    [InlineData(0.0000001, "0")]
    [InlineData(1234567.891, "1234567.891")]
    [InlineData(null, "")]
    public void Numbers_of_ours_stay_numbers(double? number, string cell) => Assert.Equal(cell, CsvText.Number(number));
}
