using Markdig.Syntax;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>A page about a concept as the text that Get-Help about_... shows: wrapped here, since the console doesn't.</summary>
public static class AboutTopic
{
    private const int Width = 80;
    private const string Indent = "    ";

    public static string OfFile(string path) => Of(path, File.ReadAllText(path));

    public static string Of(string path, string markdown)
    {
        PageSections page = PageSections.Parse(path, markdown);
        if (page.Title != Path.GetFileNameWithoutExtension(path))
        {
            throw new HelpPageException(path, 1, $"The title is not the topic's name but '{page.Title}'.");
        }

        // Get-Help takes the fifth line for the synopsis.
        var lines = new List<string> { "TOPIC", Indent + page.Title, "", "SHORT DESCRIPTION", Indent + Short(page) };
        foreach (PageSection section in page.All.Skip(1))
        {
            lines.AddRange(["", section.Heading.ToUpperInvariant()]);
            lines.AddRange(Lines(path, section.Blocks));
            foreach (PageSection part in section.Parts)
            {
                lines.AddRange(["", $"  {part.Heading}"]);
                lines.AddRange(Lines(path, part.Blocks));
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Short(PageSections page)
    {
        PageSection first = page.All[0];
        return first.Heading == "Short description" && PlainText.Paragraphs(page.Path, first.Blocks) is [string line] && line.Length <= Width - Indent.Length
            ? line
            : throw new HelpPageException(page.Path, first.Line, "A topic begins with a Short description of one line.");
    }

    /// <summary>The blocks with an empty line between two.</summary>
    private static IEnumerable<string> Lines(string path, IEnumerable<Block> blocks) =>
        blocks.SelectMany((block, index) => Lines(path, block).Prepend(index == 0 ? null : "")).OfType<string>();

    private static IEnumerable<string> Lines(string path, Block block) => block switch
    {
        FencedCodeBlock code => code.Lines.ToString().ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.Length == 0 ? "" : Indent + Indent + line),
        ListBlock list => PlainText.Items(path, list)
            .SelectMany(item => Wrap(item.Text, Indent + item.Mark, Indent + new string(' ', item.Mark.Length))),
        _ => Wrap(PlainText.Paragraphs(path, [block])[0], Indent, Indent),
    };

    private static IEnumerable<string> Wrap(string paragraph, string firstIndent, string indent)
    {
        string line = firstIndent;
        string gap = "";
        foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (gap.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = indent;
                gap = "";
            }

            line += gap + word;
            gap = " ";
        }

        yield return line;
    }
}
