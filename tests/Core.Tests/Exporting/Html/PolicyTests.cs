using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting.Html;
using static TranscribeJobTools.Core.Tests.Exporting.Html.Pages;

namespace TranscribeJobTools.Core.Tests.Exporting.Html;

public sealed class PolicyTests
{
    private const string Attack =
        "</script></style></title></textarea>--><!--<script>alert(1)</script>\" onmouseover=\"alert(2)\" ' onfocus='alert(3)' "
        + "<img src=x onerror=alert(4)> {{script}} &lt;b&gt; ]]> javascript:alert(5)";

    private static readonly Dictionary<string, string> s_noNames = [];

    [Fact]
    public void The_policy_lets_in_the_one_script_and_the_one_style_and_nothing_else()
    {
        IHtmlDocument page = Page(Speech.Document("spk_0: One."));
        string script = Hash(page.Scripts.Single(script => script.Type == "module").TextContent);
        string style = Hash(page.QuerySelectorAll("style").Single().TextContent);
        Assert.Equal(
            $"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'",
            Policy(page));

        static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void The_policy_stands_before_all_that_it_rules()
    {
        string[] head = [.. Page(Speech.Document()).Head!.Children.Select(element => element.LocalName)];
        Assert.Equal(["meta", "meta"], head[..2]);
        Assert.Equal("style", head[^1]);
    }

    [Theory]
    [InlineData("https://media.example.com/a.mp3?X-Amz-Signature=b&c", "https://media.example.com", "none")]
    [InlineData("http://localhost:8080/a.mp3", "http://localhost:8080", "none")]
    [InlineData("https://[2001:db8::1]/a.mp3", "https:", "none")]
    [InlineData("file:///C:/talks/a.mp3", "file:", "metadata")]
    public void Media_may_come_from_where_it_lies_and_is_asked_for_when_it_is_played(string media, string source, string preload)
    {
        IHtmlDocument page = Page(Speech.Document("One."), media: MediaLink.Of(media, Path.GetTempPath()));
        Assert.Contains($"; media-src {source}; base-uri", Policy(page), StringComparison.Ordinal);
        Assert.Equal([media], page.Attributes("#player", "src"));
        Assert.Equal([preload], page.Attributes("#player", "preload"));
    }

    [Fact]
    public void A_page_asks_nobody_for_anything_but_its_media()
    {
        IHtmlDocument page = Page(Speech.Document("spk_0: One."), media: MediaLink.Of("https://example.com/a.mp4", Path.GetTempPath()));
        Assert.Equal("video", page.GetElementById("player")!.LocalName);
        Assert.Equal(["https://example.com/a.mp4"], page.Attributes("[src]", "src"));
        Assert.All(page.Attributes("[href]", "href"), link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("link, iframe, object, embed, img, base, form"));
    }

    [Fact]
    public void Nothing_of_the_transcript_or_of_names_becomes_markup()
    {
        var word = new TranscriptionWord
        {
            Content = Attack,
            Confidence = 0.3,
            Speaker = Attack,
            Language = Attack,
            LeadingPunctuation = Attack,
            Punctuation = Attack,
            Alternatives = [new() { Content = Attack }],
            Redactions = [new() { Type = Attack }],
        };
        TranscriptionDocument spoken = Speech.Document([word]);
        IHtmlDocument page = Page(
            new TranscriptionDocument
            {
                JobName = Attack,
                Path = "/tmp/" + Attack.Replace('/', '|'),
                Words = spoken.Words,
                Turns = spoken.Turns,
                Speakers = spoken.Speakers,
                Confidence = spoken.Confidence,
                DurationSeconds = 1,
                Languages = [new() { LanguageCode = Attack }],
                Toxicity = [new() { Text = Attack, Toxicity = 1 }],
                Entities = [new() { Content = Attack, Category = Attack }],
                Segments = [new() { Alternatives = [new(), new() { Text = Attack }] }],
            },
            new Dictionary<string, string> { [Attack] = Attack + "!" },
            MediaLink.Of("https://example.com/" + Attack, Path.GetTempPath()));

        Assert.Equal(Attack, page.Title);
        Assert.Equal([Attack], page.Texts("h1"));
        Assert.Equal([Attack], page.Texts("#conversation span"));
        Assert.Equal([Attack + Attack + Attack], page.Texts("#conversation p"));
        Assert.Equal([Attack + "!"], page.Texts("#conversation h3"));
        Assert.Equal([$"redacted {Attack} \u00b7 30 % sure \u00b7 or \u201c{Attack}\u201d"], page.Attributes("#conversation span", "title"));
        Assert.Equal([$"When {Attack}! speaks", "Where words are unsure"], page.Attributes(".lanes svg", "aria-label"));
        Assert.Equal([Attack], page.Attributes("#conversation", "lang"));
        Assert.Equal(["https://example.com/" + Attack], page.Attributes("#player", "src"));
        Assert.Equal(4, page.Texts(".findings td").Count(text => text == Attack));

        Assert.Equal(2, page.Scripts.Length);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
    }

    [Fact]
    public void Control_characters_of_names_are_replaced()
    {
        IHtmlDocument page = Page(Speech.Document("spk_0: One."), new Dictionary<string, string> { ["spk_0"] = "A\0\u001b[31mnn\ud800" });
        Assert.Equal(["A\ufffd\ufffd[31mnn\ufffd"], page.Texts("#conversation h3"));
    }

    [Fact]
    public void A_page_is_utf8_and_says_so_first()
    {
        using var output = new MemoryStream();
        new HtmlFormat(s_noNames, media: null).Write(Speech.Document("Grüße. 你好 🙂"), output);
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("🙂", text, StringComparison.Ordinal);
    }

    private static string? Policy(IParentNode page) =>
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");
}
