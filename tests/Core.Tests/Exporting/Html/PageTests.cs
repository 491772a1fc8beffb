using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using static TranscribeJobTools.Core.Tests.Exporting.Html.Pages;

namespace TranscribeJobTools.Core.Tests.Exporting.Html;

public sealed class PageTests
{
    [Fact]
    public void The_head_tells_the_facts()
    {
        TranscriptionWord[] words = [.. Speech.WordsOf("spk_0: One two.", "spk_1: Three.")];
        TranscriptionDocument spoken = Speech.Document(words);
        var page = Page(new TranscriptionDocument
        {
            JobName = "call-1",
            Path = Path.Combine(Path.GetTempPath(), "out", "redacted-call-1.json"),
            IsRedacted = true,
            DurationSeconds = 3671,
            Words = words,
            Turns = spoken.Turns,
            Speakers = spoken.Speakers,
            Languages = [new() { LanguageCode = "en-US", Score = 0.98 }, new() { LanguageCode = "de-DE", DurationSeconds = 12 }],
            Confidence = spoken.Confidence,
        });
        Assert.Equal("call-1", page.Title);
        Assert.Equal(["call-1"], page.Texts("h1"));
        Assert.Equal(
            ["1:01:11", "3 words", "2 speakers", "en-US 98 % sure", "de-DE 0:00:12", "99 % mean confidence", "Redacted"],
            page.Texts(".facts li"));
        Assert.EndsWith("Made of redacted-call-1.json by TranscribeJobTools.", page.QuerySelector("footer")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_a_job_is_called_after_its_file()
    {
        Assert.Equal("talk", Page(new TranscriptionDocument { Path = Path.Combine(Path.GetTempPath(), "talk.json") }).Title);
        Assert.Equal("Transcript", Page(new TranscriptionDocument()).Title);
    }

    [Fact]
    public void The_timeline_draws_each_voice_as_one_path_and_passes_over_breath()
    {
        var page = Page(Speech.Document("spk_0: One two. (0.5) Three.", "spk_1: Four five.", "spk_0: (5.5) Six seven eight."));

        // Ten seconds are a thousand wide: two seconds, one, and one and a half after a pause.
        Assert.Equal("10", page.GetElementById("strip")!.GetAttribute("data-seconds"));
        Assert.Equal(
            ["M0 0h200v10h-200zM850 0h150v10h-150z", "M200 0h100v10h-100z"],
            page.Attributes("#strip path[class]", "d"));
        Assert.Equal(["#lane0", "#lane1"], page.Attributes(".lanes use", "href"));
        Assert.Equal(["spk_0", "spk_1"], page.Texts(".lanes b"));
        Assert.Equal("0:00:00", page.Texts(".axis span")[0]);
    }

    [Fact]
    public void Where_words_are_unsure_is_drawn_as_high_as_their_share()
    {
        TranscriptionWord[] words = [.. Enumerable.Range(0, 250).Select(i => Word("w", i * 0.5, i == 4 ? 0.79 : i < 2 ? 0.2 : 0.8))];
        var page = Page(Speech.Document(words));
        Assert.Equal("M0 10v-10h7v10zM16 10v-10h7v10z", page.QuerySelector(".lanes .doubt path")!.GetAttribute("d"));
        Assert.Equal(["0 %", "99 %", "0 %", "1 %"], page.Texts(".sure .figure:not(.count)"));
        Assert.Equal(["0", "247", "1", "2"], page.Texts(".sure .count"));
    }

    [Fact]
    public void What_else_the_service_found_links_to_where_it_was_said()
    {
        TranscriptionDocument spoken = Speech.Document("spk_0: One two.", "spk_1: Three four.");
        var page = Page(new TranscriptionDocument
        {
            Turns = spoken.Turns,
            Words = spoken.Words,
            Toxicity =
            [
                new() { Text = "Three four.", Toxicity = 0.71, StartSeconds = 1.2, Categories = new() { Insult = 0.7, Profanity = 0.1 } },
                new() { Text = "One two.", Toxicity = 0.49 },
            ],
            Entities = [new() { Content = "four", Category = "MEDICATION", StartSeconds = 1.5, Confidence = 0.9 }],
            Segments =
            [
                new() { StartSeconds = 0, Alternatives = [new() { Text = "One two." }, new() { Text = "Want to." }] },
                new() { StartSeconds = 1, Alternatives = [new() { Text = "Three four." }] },
            ],
        });
        Assert.Equal(["0:00:01", "Three four.", "Insult 0.7", "71 %", "0:00:01", "four", "MEDICATION", "90 %", "0:00:00", "Want to."], page.Texts(".findings td"));
        Assert.Equal(["#p1", "#p1", "#p0"], page.Attributes(".findings a", "href"));
    }

    [Fact]
    public void Speech_that_was_looked_at_and_found_decent_is_said_to_be()
    {
        var page = Page(new TranscriptionDocument { Toxicity = [new() { Text = "Hello.", Toxicity = 0.1 }] });
        Assert.Equal(["Looked for: no speech scores 50 % or more."], page.Texts(".findings p"));
    }

    [Fact]
    public void Every_id_that_the_script_asks_for_is_in_the_page()
    {
        var page = Page(Speech.Document("spk_0: One."));
        string script = page.Scripts[1].TextContent;
        string[] optional = ["player", "trouble", "strip", "marks", "position"];
        string[] asked = [.. System.Text.RegularExpressions.Regex.Matches(script, "\\bid\\(\"([a-z]+)\"\\)").Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(asked.Length, 10, 30);
        Assert.All(asked.Except(optional), id => Assert.NotNull(page.GetElementById(id)));
    }
}
