using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Docx.Tests.Harness;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx.Tests;

public sealed class ContentTests
{
    [Fact]
    public void A_conversation_is_a_table_of_times_names_and_text()
    {
        using var file = WrittenFile.Of("speakers", ("spk_0", "Agent"));

        Assert.Equal(
            [
                "Time | Speaker | Text",
                "0:00:00 | Agent | Hello there.",
                "0:00:01 | spk_1 | Hi, who is it?",
                "0:00:03 | Agent | Only me.",
            ],
            WrittenFile.Lines(file.Turns));
    }

    [Fact]
    public void Without_voices_there_is_no_column_for_them()
    {
        using var file = WrittenFile.Of("plain");

        Assert.Equal(["Time | Text", "0:00:00 | Good morning, and welcome to the news."], WrittenFile.Lines(file.Turns));
        Assert.Equal(["Transcript"], file.Paragraphs("Heading1"));
    }

    [Fact]
    public void All_of_40_000_words_stand_there_once_and_in_order()
    {
        using var file = WrittenFile.Of("40,000 words");

        string text = string.Join(' ', file.Turns.Elements<TableRow>().Skip(1).Select(row => row.Elements<TableCell>().Last().InnerText));
        Assert.Equal(Enumerable.Range(0, 40_000).Select(i => $"w{i}"), text.Split(' '));
    }

    [Fact]
    public void A_long_turn_is_cut_into_paragraphs_with_their_times_and_the_name_in_bold_at_the_first()
    {
        string sentence = string.Join(' ', Enumerable.Repeat("word", 59)) + " end.";
        using var file = new WrittenFile(Speech.Document($"spk_0: {sentence} {sentence} {sentence}"));

        Assert.Equal(
            [$"0:00:00 | spk_0 | {sentence} {sentence}", $"0:01:00 | spk_0 | {sentence}"],
            WrittenFile.Lines(file.Turns)[1..]);
        Assert.Equal(
            ["TurnSpeaker", "TurnSpeakerContinued"],
            file.Turns.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).Where(style => style.StartsWith("TurnSpeaker", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_heading_stands_on_every_page()
    {
        using var file = WrittenFile.Of("speakers");

        Assert.NotNull(file.Turns.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Single(file.Turns.Descendants<TableHeader>());
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void A_page_breaks_only_within_what_may_be_longer_than_a_page(int words, bool isWhole)
    {
        using var file = new WrittenFile(Speech.Document(string.Join(' ', Enumerable.Repeat("word", words))));

        Assert.Equal(isWhole, file.Turns.Elements<TableRow>().Last().TableRowProperties?.GetFirstChild<CantSplit>() is not null);
    }

    [Fact]
    public void A_person_has_a_colour_and_labels_of_one_name_are_one_person()
    {
        using var file = new WrittenFile(
            Speech.Document("spk_0: One.", "spk_1: Two.", "spk_2: Three four."), ("spk_0", "Ann"), ("spk_2", "Ann"));

        Assert.Equal(
            ["Speaker1", "Speaker2", "Speaker1"],
            file.Turns.Descendants<RunStyle>().Select(style => style.Val!.Value));
        Assert.Equal(
            ["Speaker | Speaking time | Share | Turns | Words", "Ann | 0:00:01 | 75% | 2 | 3", "spk_1 | 0:00:00 | 25% | 1 | 1"],
            WrittenFile.Lines(file.Body.Elements<Table>().ElementAt(1)));
    }

    [Fact]
    public void The_ninth_person_has_the_first_colour_again()
    {
        using var file = WrittenFile.Of("40,000 words");

        string[] colours = [.. file.Body.Elements<Table>().ElementAt(1).Descendants<RunStyle>().Select(style => style.Val!.Value!)];
        Assert.Equal(9, colours.Length);
        Assert.Equal("Speaker8", colours[7]);
        Assert.Equal("Speaker1", colours[8]);
    }

    [Fact]
    public void The_facts_stand_under_the_title()
    {
        var words = Speech.WordsOf("One two three.");
        using var file = new WrittenFile(new TranscriptionDocument
        {
            JobName = "board-meeting",
            Path = Path.Combine(Path.GetTempPath(), "redacted-board-meeting.json"),
            IsRedacted = true,
            DurationSeconds = 3723.4,
            Languages =
            [
                new TranscriptionLanguage { LanguageCode = "en-US", DurationSeconds = 3600 },
                new TranscriptionLanguage { LanguageCode = "es-US", Score = 0.4 },
            ],
            Words = [.. words],
            Confidence = new ConfidenceSummary { Mean = 0.9734, WordCount = 1234, LowWordCount = 56 },
        });

        Assert.Equal(["board-meeting"], file.Paragraphs("Title"));
        Assert.Equal(
            [
                "File | redacted-board-meeting.json",
                "Duration | 1:02:03",
                "Words | 3",
                "Languages | en-US (1:00:00), es-US (40% sure)",
                "Confidence | 97.3% on average, 56 of 1,234 words under 80%",
                "Redacted | yes",
            ],
            WrittenFile.Lines(file.Facts));
    }

    [Fact]
    public void What_is_not_known_is_left_out_of_the_facts()
    {
        using var file = WrittenFile.Of("text alone");

        Assert.Equal(["Duration | 0:00:00", "Words | 0"], WrittenFile.Lines(file.Facts));
        Assert.Equal(["Transcript"], file.Paragraphs("Title"));
    }

    [Fact]
    public void A_document_without_a_job_is_called_after_its_file()
    {
        using var file = new WrittenFile(new TranscriptionDocument { Path = Path.Combine(Path.GetTempPath(), "b.c.json") });

        Assert.Equal(["b.c"], file.Paragraphs("Title"));
    }

    [Fact]
    public void Silence_is_said_to_be_silence()
    {
        using var file = WrittenFile.Of("empty");

        Assert.Equal(["No speech was found."], file.Paragraphs("Normal"));
        Assert.Single(file.Body.Elements<Table>());
    }

    [Fact]
    public void A_file_with_text_alone_gives_its_text()
    {
        using var file = WrittenFile.Of("text alone");

        Assert.Equal(["Time | Text", "0:00:00 | No words."], WrittenFile.Lines(file.Turns));
    }

    [Fact]
    public void The_foot_of_a_page_tells_the_title_and_the_page()
    {
        using var file = WrittenFile.Of("plain");
        Footer footer = file.Main.FooterParts.Single().Footer!;

        Assert.Equal("aPage 1 of 1", footer.InnerText);
        Assert.Equal(["PAGE", "NUMPAGES"], footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
    }

    [Fact]
    public void Characters_that_XML_has_no_place_for_are_replaced_and_the_others_kept()
    {
        using var file = WrittenFile.Of("awkward", ("spk_\ufffe", "\u0001\ud800 😀"));

        Assert.Equal(["<\ufffd>"], file.Paragraphs("Title"));
        Assert.Equal(["0:00:00 | \ufffd\ufffd 😀 | <w:p/> a\ufffdb & \"c\" ]]> 😀."], WrittenFile.Lines(file.Turns)[1..]);
    }
}
