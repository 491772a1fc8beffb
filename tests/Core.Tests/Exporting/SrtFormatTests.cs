using System.Text;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class SrtFormatTests
{
    private static readonly Dictionary<string, string> s_names = new() { ["spk_0"] = "Agent" };

    [Fact]
    public void Cues_are_numbered_from_one_and_name_who_begins_to_speak() => Assert.Equal(
        "1\r\n00:00:00,000 --> 00:00:02,500\r\nAgent: Thank you for calling us.\r\n\r\n"
            + "2\r\n00:00:02,500 --> 00:00:05,500\r\nspk_1: I lost my card on Monday.\r\n\r\n",
        Written(Speech.Document("spk_0: Thank you for calling us.", "spk_1: I lost my card on Monday.")));

    [Fact]
    public void Silence_makes_an_empty_file() => Assert.Equal("", Written(Speech.Document()));

    [Fact]
    public void Text_is_never_taken_for_a_tag_a_code_or_an_arrow() => Assert.Equal(
        "1\r\n00:00:00,000 --> 00:00:02,000\r\n<\u2060b>bold<\u2060/b> {\u2060\\an8} 1 --\u2060> 2 & 3\r\n\r\n",
        Written(Speech.Document([Cues.Word("<b>bold</b> {\\an8} 1 --> 2 & 3", 0, 2)])));

    [Fact]
    public void Hours_go_on_past_a_hundred() => Assert.Contains(
        "\r\n123:46:40,000 --> 123:46:41,000\r\n", Written(Speech.Document([Cues.Word("late", 445600, 445600.5)])), StringComparison.Ordinal);

    [Fact]
    public void The_encoding_is_the_users()
    {
        using var output = new MemoryStream();

        new SrtFormat(s_names, new CueLimits(), Encoding.Unicode).Write(Speech.Document("Ça va?"), output);

        Assert.Equal("\ufeff1\r\n00:00:00,000 --> 00:00:01,000\r\nÇa va?\r\n\r\n", Encoding.Unicode.GetString(output.ToArray()));
    }

    private static string Written(TranscriptionDocument document) =>
        Cues.Written(new SrtFormat(s_names, new CueLimits(), new UTF8Encoding(false)), document);
}
