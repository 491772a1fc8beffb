using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>A Markdown page by its headings.</summary>
public sealed class PageSections
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    private PageSections(string path, string title, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<PageSection> sections)
    {
        Path = path;
        Title = title;
        Metadata = metadata;
        All = sections;
    }

    public string Path { get; }

    /// <summary>The text of the heading of level 1.</summary>
    public string Title { get; }

    /// <summary>The front matter.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The sections of level 2, in order.</summary>
    public IReadOnlyList<PageSection> All { get; }

    public static PageSections Parse(string path, string text)
    {
        MarkdownDocument document = Markdown.Parse(text, s_pipeline);
        var metadata = document.FirstOrDefault() is YamlFrontMatterBlock frontMatter
            ? Read<Dictionary<string, string>>(path, frontMatter.Line + 1, frontMatter.Lines.ToString())
            : throw new HelpPageException(path, 1, "The page has no front matter.");
        string? title = null;
        var sections = new List<PageSection>();
        foreach (Block block in document.Skip(1))
        {
            if (block is HeadingBlock { Level: 1 } first)
            {
                title = title is null ? PlainText.Of(first.Inline) : throw new HelpPageException(path, block.Line + 1, "The page has a title already.");
            }
            else if (block is HeadingBlock { Level: 2 } second)
            {
                sections.Add(new PageSection(PlainText.Of(second.Inline), block.Line + 1));
            }
            else if (sections.Count == 0)
            {
                throw new HelpPageException(path, block.Line + 1, "A page begins with its title and a heading of level 2.");
            }
            else if (block is HeadingBlock { Level: 3 } third)
            {
                sections[^1].Parts.Add(new PageSection(PlainText.Of(third.Inline), block.Line + 1));
            }
            else
            {
                (sections[^1].Parts.LastOrDefault() ?? sections[^1]).Blocks.Add(block);
            }
        }

        return new PageSections(path, title ?? throw new HelpPageException(path, 1, "The page has no title."), metadata, sections);
    }

    /// <summary>The section under a heading.</summary>
    public PageSection this[string heading] =>
        All.FirstOrDefault(section => section.Heading == heading) ?? throw new HelpPageException(Path, 1, $"The page has no section {heading}.");

    /// <summary>Reads a piece of the page that is YAML.</summary>
    internal static T Read<T>(string path, int line, string yaml)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<T>(yaml);
        }
        catch (YamlException e)
        {
            throw new HelpPageException(path, line + (int)e.Start.Line, e.Message, e);
        }
    }
}

/// <summary>What stands under a heading: text, then the headings of the next level.</summary>
/// <param name="Heading">The heading's text.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record PageSection(string Heading, int Line)
{
    public IList<Block> Blocks { get; } = [];

    public IList<PageSection> Parts { get; } = [];
}
