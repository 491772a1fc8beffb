using System.Text;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class TextFormatTests
{
    private static readonly TextFormat s_format = new(Written.NoNames, width: null, Written.Utf8);

    [Fact]
    public void A_turn_is_a_line_with_its_time_and_speaker_and_a_blank_line_before_the_next()
    {
        TranscriptionDocument document = Speech.Document("spk_0: Hello there.", "spk_1: (4.2) Hi.");

        Assert.Equal(
            ["[0:00:00] spk_0: Hello there.", "", "[0:00:05] spk_1: Hi."],
            Written.Lines(s_format, document));
    }

    [Fact]
    public void Speakers_and_channels_go_by_the_names_that_they_are_given()
    {
        var format = new TextFormat(
            new Dictionary<string, string> { ["spk_0"] = "Agent", ["ch_1/spk_0"] = "Customer" }, width: null, Written.Utf8);

        Assert.Equal(
            ["[0:00:00] ch_0 Agent: Hello.", "", "[0:00:00] Customer: Hi."],
            Written.Lines(format, Speech.Document("ch_0/spk_0: Hello.", "ch_1/spk_0: Hi.")));
    }

    [Fact]
    public void A_voice_that_has_no_name_gets_none() =>
        Assert.Equal(["[0:00:00] Hello there."], Written.Lines(s_format, Speech.Document("Hello there.")));

    [Fact]
    public void A_long_turn_is_paragraphs_each_with_its_time_without_blank_lines()
    {
        string minute = string.Join(' ', Enumerable.Repeat("word", 119)) + " end.";
        TranscriptionDocument document = Speech.Document($"spk_0: {minute} Then more.");

        string[] lines = Written.Lines(s_format, document);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("[0:00:00] spk_0: word word", lines[0], StringComparison.Ordinal);
        Assert.Equal("[0:01:00] Then more.", lines[1]);
    }

    [Fact]
    public void Wrapped_lines_keep_to_the_width_and_stand_under_the_text()
    {
        TranscriptionDocument document = Speech.Document(
            "spk_0: We looked at all of the numbers again and found that they were right after all.");
        var format = new TextFormat(Written.NoNames, width: 40, Written.Utf8);

        Assert.Equal(
            [
                "[0:00:00] spk_0: We looked at all of the",
                "          numbers again and found that",
                "          they were right after all.",
            ],
            Written.Lines(format, document));
    }

    [Fact]
    public void A_text_without_words_is_written_as_it_is() =>
        Assert.Equal(["All of it."], Written.Lines(s_format, new TranscriptionDocument { Text = "All of it." }));

    [Fact]
    public void A_turn_without_words_is_written_as_its_text() =>
        Assert.Equal(
            ["[0:00:03] spk_1: Said so."],
            Written.Lines(s_format, new TranscriptionDocument
            {
                Turns = [new TranscriptionTurn { Speaker = "spk_1", StartSeconds = 3, EndSeconds = 4, Text = "Said so." }],
            }));

    [Fact]
    public void Silence_is_an_empty_file() => Assert.Empty(Written.Bytes(s_format, Speech.Document()));

    [Fact]
    public void A_byte_order_mark_is_written_if_the_encoding_has_one()
    {
        TranscriptionDocument document = Speech.Document("é.");

        Assert.Equal("[0:00:00] é.\n"u8.ToArray(), Written.Bytes(s_format, document));
        Assert.Equal(
            [0xef, 0xbb, 0xbf, .. "[0:00:00] é.\n"u8],
            Written.Bytes(new TextFormat(Written.NoNames, width: null, Encoding.UTF8), document));
    }
}
