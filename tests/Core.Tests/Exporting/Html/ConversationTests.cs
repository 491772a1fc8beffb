using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using static TranscribeJobTools.Core.Tests.Exporting.Html.Pages;

namespace TranscribeJobTools.Core.Tests.Exporting.Html;

public sealed class ConversationTests
{
    private static readonly string[] s_call =
        ["spk_0: Hello, how can I help?", "spk_1: My card is gone.", "spk_0: I am sorry. (1) One moment."];

    [Fact]
    public void All_words_stand_once_and_in_order()
    {
        TranscriptionDocument document = Speech.Document(s_call);
        Assert.Equal(document.Words.Select(word => word.Content), Page(document).Texts("#conversation span"));
    }

    [Fact]
    public void A_turn_reads_as_a_person_would_write_it()
    {
        string[] expected = ["Hello, how can I help?", "My card is gone.", "I am sorry. One moment."];
        Assert.Equal(expected, Page(Speech.Document(s_call)).Texts("#conversation p"));
    }

    [Fact]
    public void Each_turn_has_its_speaker_in_a_colour_and_its_time_as_a_link_to_itself()
    {
        var page = Page(Speech.Document(s_call), new Dictionary<string, string> { ["spk_1"] = "Customer" });
        Assert.Equal(["spk_0", "Customer", "spk_0"], page.Texts("#conversation h3"));
        Assert.Equal(["said v0 begins", "said v1 begins", "said v0 begins"], page.Attributes("#conversation > div", "class"));
        Assert.Equal(["0:00:00", "0:00:02", "0:00:04"], page.Texts("#conversation a"));
        Assert.Equal(["#p0", "#p1", "#p2"], page.Attributes("#conversation a", "href"));
        Assert.Equal(["p0", "p1", "p2"], page.Attributes("#conversation > div", "id"));
    }

    [Fact]
    public void Labels_with_one_name_are_one_voice()
    {
        var page = Page(
            Speech.Document("spk_0: One.", "spk_2: Two.", "spk_1: Three."),
            new Dictionary<string, string> { ["spk_0"] = "Ann", ["spk_2"] = "Ann" });
        Assert.Equal(["Ann", "spk_1"], page.Texts("#conversation h3"));
        Assert.Equal(["Ann", "spk_1"], page.Texts(".overview .plot:not(.sure) th"));
        Assert.Equal(["67 %", "33 %"], page.Texts(".overview .plot:not(.sure) .figure:not(.count)"));
    }

    [Fact]
    public void The_times_of_all_words_stand_in_the_order_of_the_page_where_two_speak_at_once_too()
    {
        TranscriptionDocument document = Spoken(
            new() { Content = "a", Channel = "ch_0", StartSeconds = 0.319, EndSeconds = 0.5 },
            new() { Content = "b", Channel = "ch_1", StartSeconds = 0.4, EndSeconds = 0.9 },
            new() { Content = "c", Channel = "ch_0", StartSeconds = 0.6, EndSeconds = 1.25 });
        var page = Page(document);
        Assert.Equal(["a", "c", "b"], page.Texts("#conversation span"));
        Assert.Equal("[319,500,600,1250,400,900]", page.GetElementById("times")!.TextContent);
    }

    [Fact]
    public void Words_are_shaded_by_confidence()
    {
        double?[] scores = [1, 0.95, 0.9499, 0.8, 0.7999, 0.5, 0.4999, 0, null];
        var page = Page(Spoken([.. scores.Select((score, i) => Word("w", i * 0.5, score))]));
        Assert.Equal([null, null, "c1", "c1", "c2", "c2", "c3", "c3", null], page.Attributes("#conversation span", "class"));
        Assert.Equal(
            ["100 % sure", "95 % sure", "95 % sure", "80 % sure", "80 % sure", "50 % sure", "50 % sure", "0 % sure", "not scored"],
            page.Attributes("#conversation span", "title"));
    }

    [Fact]
    public void A_word_tells_what_else_it_may_have_been_what_was_taken_out_and_what_was_filtered()
    {
        var page = Page(Spoken(
            new() { Content = "there", Confidence = 0.621, Alternatives = [new() { Content = "their", Confidence = 0.3 }, new() { Content = "they're" }] },
            new() { Content = "[PII]", Redactions = [new() { Type = "NAME", Category = "PII", Confidence = 0.9987 }] },
            new() { Content = "***", Confidence = 0.99 },
            new() { Content = "darn", Confidence = 0.7, FilterMatch = true }));
        Assert.Equal(["c2", "pii", "mask", "c2 filtered"], page.Attributes("#conversation span", "class"));
        Assert.Equal(
            [
                "62.1 % sure \u00b7 or \u201ctheir\u201d 30 %, \u201cthey're\u201d",
                "redacted NAME 99.9 %",
                "99 % sure \u00b7 vocabulary filter",
                "70 % sure \u00b7 vocabulary filter",
            ],
            page.Attributes("#conversation span", "title"));
    }

    [Fact]
    public void The_conversation_has_the_languages_and_the_direction_of_what_was_said()
    {
        TranscriptionDocument spoken = Spoken(
            new() { Content = "مرحبا", Speaker = "spk_0", Language = "ar-AE" },
            new() { Content = "hello", Speaker = "spk_0", StartSeconds = 0.5, EndSeconds = 1, Language = "en-US" },
            new() { Content = "بكم", Speaker = "spk_0", StartSeconds = 1, EndSeconds = 2, Language = "ar-AE" },
            new() { Content = "bye", Speaker = "spk_1", StartSeconds = 3, EndSeconds = 4, Language = "en-US" });
        var page = Page(new TranscriptionDocument
        {
            Turns = spoken.Turns,
            Words = spoken.Words,
            Languages = [new() { LanguageCode = "ar-AE" }, new() { LanguageCode = "en-US" }],
        });
        Assert.Equal(["ar-AE"], page.Attributes("#conversation", "lang"));
        Assert.Equal(["rtl"], page.Attributes("#conversation", "dir"));
        Assert.Equal([null, "en-US"], page.Attributes("#conversation p", "lang"));
        Assert.Equal([null, "ltr"], page.Attributes("#conversation p", "dir"));
        Assert.Equal([null, "en-US", null, null], page.Attributes("#conversation span", "lang"));
    }

    [Fact]
    public void Without_a_known_language_the_browser_looks_at_the_text_for_its_direction()
    {
        var page = Page(Speech.Document("spk_0: One."));
        Assert.Equal(["auto"], page.Attributes("#conversation p", "dir"));
        Assert.Equal([null], page.Attributes("#conversation", "lang"));
    }

    [Fact]
    public void Without_voices_there_are_no_names_and_no_shares()
    {
        var page = Page(Speech.Document("Just one text."));
        Assert.Empty(page.Texts("#conversation h3"));
        Assert.Equal(["Speech"], page.Texts(".lanes b"));
        Assert.Equal(["Who spoke when", "Confidence of words"], page.Texts(".overview h2"));
    }

    [Fact]
    public void Silence_is_said_to_be_silence()
    {
        var page = Page(Speech.Document());
        Assert.Equal(["Nothing was said."], page.Texts(".nothing"));
        Assert.Empty(page.Texts(".overview"));
        Assert.Equal("[]", page.GetElementById("times")!.TextContent);
    }

    [Fact]
    public void An_hour_without_a_full_stop_is_cut_into_paragraphs_of_a_minute_and_a_half()
    {
        TranscriptionDocument document = Speech.Document(string.Join(' ', Enumerable.Repeat("word", 7200)));
        string[] paragraphs = Page(document).Texts("#conversation p");
        Assert.Equal(40, paragraphs.Length);
        Assert.All(paragraphs, paragraph => Assert.Equal(180, paragraph.Split(' ').Length));
    }

    [Fact]
    public void A_page_grows_with_its_words_and_no_faster()
    {
        int none = Size(0);
        int some = Size(1000) - none;
        int many = Size(10_000) - none;
        Assert.InRange(many, 9 * some, 11 * some);
        Assert.InRange(many / 10_000, 20, 80);

        static int Size(int lines) => Source(Speech.Document([.. Enumerable.Range(0, lines).Select(i => $"spk_{i / 10 % 3}: Word.")])).Length;
    }
}
