using System.Text;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class VttFormatTests
{
    [Fact]
    public void Each_cue_says_whose_voice_it_is() => Assert.Equal(
        "WEBVTT\n\n"
            + "00:00:00.000 --> 00:00:02.500\n<v Agent>Thank you for calling us.</v>\n\n"
            + "00:00:02.500 --> 00:00:05.500\n<v spk_1>I lost my card on Monday.</v>\n",
        Written(Speech.Document("spk_0: Thank you for calling us.", "spk_1: I lost my card on Monday."), "Agent"));

    [Fact]
    public void A_shared_cue_has_a_voice_and_a_dash_a_line() => Assert.Equal(
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Agent>- Are you coming?</v>\n<v spk_1>- Soon.</v>\n\n"
            + "00:00:02.000 --> 00:00:03.500\n<v Agent>Let us wait.</v>\n",
        Written(Speech.Document("spk_0: Are you coming?", "spk_1: Soon.", "spk_0: Let us wait."), "Agent"));

    [Fact]
    public void Two_lines_of_one_voice_are_one_voice() => Assert.Contains(
        "\n<v Agent>The city council wants to build\na road to the old harbour.</v>\n",
        Written(Speech.Document("spk_0: The city council wants to build a road to the old harbour."), "Agent"),
        StringComparison.Ordinal);

    [Fact]
    public void Where_voices_are_not_told_apart_there_is_only_text() => Assert.Equal(
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHello there.\n", Written(Speech.Document("Hello there.")));

    [Fact]
    public void Silence_makes_a_file_without_cues() => Assert.Equal("WEBVTT\n", Written(Speech.Document()));

    [Fact]
    public void Text_and_names_are_escaped()
    {
        TranscriptionDocument document = Speech.Document("spk_0: AT&T <b>says</b> 1 --> 2");

        string written = Written(document, "A & <B>\r\nWEBVTT");

        Assert.Equal(
            "WEBVTT\n\n00:00:00.000 --> 00:00:02.500\n"
                + "<v A &amp; &lt;B&gt; WEBVTT>AT&amp;T &lt;b&gt;says&lt;/b&gt; 1 --&gt; 2</v>\n",
            written);
        Assert.Equal(["AT&T <b>says</b> 1 --> 2"], WebVttSyntax.Read(written));
    }

    [Fact]
    public void A_blank_name_is_none() => Assert.Equal(
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHello there.\n", Written(Speech.Document("spk_0: Hello there."), " "));

    [Fact]
    public void Utf8_with_a_byte_order_mark_is_fine()
    {
        using var output = new MemoryStream();

        new VttFormat(Cues.NoNames, new CueLimits(), Encoding.UTF8).Write(Speech.Document(), output);

        Assert.Equal("\ufeffWEBVTT\n", new UTF8Encoding(false).GetString(output.ToArray()));
    }

    [Fact]
    public void Any_other_encoding_is_refused()
    {
        TranscribeJobException error = Assert.Throws<TranscribeJobException>(
            () => new VttFormat(Cues.NoNames, new CueLimits(), Encoding.Unicode));

        Assert.Equal(ErrorIds.ParametersExclude, error.ErrorId);
        Assert.Equal("A WebVTT file is UTF-8, so that -Encoding utf-16 and -Format Vtt don't go together.", error.Message);
        Assert.Equal("Leave out -Encoding, or take -Format Srt.", error.Remedy);
    }

    private static string Written(TranscriptionDocument document, string? name = null) => Cues.Written(
        new VttFormat(
            name is null ? Cues.NoNames : new Dictionary<string, string> { ["spk_0"] = name }, new CueLimits(), new UTF8Encoding(false)),
        document);
}
