using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting.Html;

namespace TranscribeJobTools.Core.Tests.Exporting.Html;

/// <summary>Writes pages and reads them as a browser does, but for mistakes: each is an error.</summary>
internal static class Pages
{
    public static IHtmlDocument Page(
        TranscriptionDocument document, IReadOnlyDictionary<string, string>? names = null, MediaLink? media = null) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Source(document, names, media));

    public static string Source(
        TranscriptionDocument document, IReadOnlyDictionary<string, string>? names = null, MediaLink? media = null)
    {
        using var output = new MemoryStream();
        new HtmlFormat(names ?? new Dictionary<string, string>(), media).Write(document, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static string[] Texts(this IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(element => element.TextContent)];

    public static string?[] Attributes(this IParentNode page, string selector, string name) =>
        [.. page.QuerySelectorAll(selector).Select(element => element.GetAttribute(name))];

    public static TranscriptionDocument Spoken(params TranscriptionWord[] words) => Speech.Document(words);

    public static TranscriptionWord Word(string content, double start = 0, double? confidence = 0.99) =>
        new() { Content = content, StartSeconds = start, EndSeconds = start + 0.5, Confidence = confidence };
}
