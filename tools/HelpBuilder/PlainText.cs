using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>Markdown as text for a console.</summary>
internal static class PlainText
{
    /// <summary>Paragraphs and lists, each as one text; items of a list stand on lines of their own. The console wraps them.</summary>
    public static IReadOnlyList<string> Paragraphs(string page, IEnumerable<Block> blocks) => [.. blocks.Select(block => block switch
    {
        ParagraphBlock paragraph => Of(paragraph.Inline),
        ListBlock list => string.Join('\n', Items(page, list).Select(item => $"{item.Mark}{item.Text}")),
        _ => throw new HelpPageException(
            page, block.Line + 1, $"Help in the console shows paragraphs and lists here, and no {block.GetType().Name}."),
    })];

    /// <summary>The items of a list with the marks before them.</summary>
    public static IEnumerable<(string Mark, string Text)> Items(string page, ListBlock list)
    {
        int number = 1;
        foreach (ListItemBlock item in list.Cast<ListItemBlock>())
        {
            string text = item is [ParagraphBlock paragraph]
                ? Of(paragraph.Inline)
                : throw new HelpPageException(page, item.Line + 1, "An item of a list is one paragraph.");
            yield return (list.IsOrdered ? $"{number++}. " : "- ", text);
        }
    }

    /// <summary>The text without its marks; links to other places keep their address.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (Inline inline in inlines ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                AutolinkInline address => address.Url,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LinkInline { Url: { } url } link when url.Contains("://", StringComparison.Ordinal) => $"{Of((ContainerInline)link)} ({url})",
                ContainerInline container => Of(container),
                _ => "",
            });
        }

        return text.ToString();
    }
}
