using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>The page of a cmdlet, in PlatyPS's schema 2024-05-01.</summary>
public sealed class CmdletPage
{
    private readonly PageSections _sections;

    private CmdletPage(PageSections sections) => _sections = sections;

    public string Path => _sections.Path;

    /// <summary>The cmdlet's name.</summary>
    public string Name => _sections.Title;

    public IReadOnlyDictionary<string, string> Metadata => _sections.Metadata;

    /// <summary>The headings of level 2, in order.</summary>
    public IEnumerable<string> Headings => _sections.All.Select(section => section.Heading);

    public string Synopsis => Assert(PlainText.Paragraphs(Path, _sections["SYNOPSIS"].Blocks).SingleOrDefault(), _sections["SYNOPSIS"], "one paragraph");

    public IReadOnlyList<string> Description => PlainText.Paragraphs(Path, _sections["DESCRIPTION"].Blocks);

    public IReadOnlyList<string> Notes => PlainText.Paragraphs(Path, _sections["NOTES"].Blocks);

    public IReadOnlyList<PageSyntax> Syntax => [.. _sections["SYNTAX"].Parts.Select(ToSyntax)];

    public IReadOnlyList<PageExample> Examples => [.. _sections["EXAMPLES"].Parts.Select(ToExample)];

    public IReadOnlyList<PageParameter> Parameters =>
        [.. _sections["PARAMETERS"].Parts.Where(part => part.Heading.StartsWith('-')).Select(ToParameter)];

    public IReadOnlyList<PageType> Inputs => ToTypes("INPUTS");

    public IReadOnlyList<PageType> Outputs => ToTypes("OUTPUTS");

    public IReadOnlyList<PageLink> Links =>
        [.. _sections["RELATED LINKS"].Blocks.SelectMany(block => block.Descendants<LinkInline>())
            .Select(link => new PageLink(PlainText.Of(link), link.Url ?? ""))];

    public static CmdletPage ReadFile(string path) => Parse(path, File.ReadAllText(path));

    public static CmdletPage Parse(string path, string text) => new(PageSections.Parse(path, text));

    /// <summary>"### Name (Default)" and a block with the command.</summary>
    private PageSyntax ToSyntax(PageSection part)
    {
        const string Default = " (Default)";
        bool isDefault = part.Heading.EndsWith(Default, StringComparison.Ordinal);
        string text = Assert(part.Blocks is [FencedCodeBlock code] ? CodeOf(code) : null, part, "one block with the command");
        return new PageSyntax(isDefault ? part.Heading[..^Default.Length] : part.Heading, isDefault, text);
    }

    /// <summary>A block of powershell, perhaps one of output, and text: in this order the console shows them.</summary>
    private PageExample ToExample(PageSection part)
    {
        string command = Assert(
            part.Blocks.FirstOrDefault() is FencedCodeBlock { Info: "powershell" } code ? CodeOf(code) : null, part, "a block of powershell at its beginning");
        string? output = part.Blocks.ElementAtOrDefault(1) is FencedCodeBlock { Info: "output" } printed ? CodeOf(printed) : null;
        return new PageExample(part.Heading, command, output, PlainText.Paragraphs(Path, part.Blocks.Skip(output is null ? 1 : 2)));
    }

    private PageParameter ToParameter(PageSection part)
    {
        FencedCodeBlock facts = Assert(part.Blocks.LastOrDefault() is FencedCodeBlock { Info: "yaml" } code ? code : null, part, "a block of yaml at its end");
        return new PageParameter(
            part.Heading[1..],
            PlainText.Paragraphs(Path, part.Blocks.SkipLast(1)),
            PageSections.Read<ParameterFacts>(Path, facts.Line + 1, CodeOf(facts)));
    }

    private List<PageType> ToTypes(string heading) =>
        [.. _sections[heading].Parts.Select(part => new PageType(part.Heading, PlainText.Paragraphs(Path, part.Blocks)))];

    private static string CodeOf(FencedCodeBlock block) => block.Lines.ToString().ReplaceLineEndings("\n");

    private T Assert<T>(T? value, PageSection section, string needed)
        where T : class => value ?? throw new HelpPageException(Path, section.Line, $"'{section.Heading}' needs {needed}.");
}

/// <summary>How a cmdlet is called with one parameter set.</summary>
public sealed record PageSyntax(string ParameterSet, bool IsDefault, string Text);

/// <summary>A command to try, with what it prints.</summary>
public sealed record PageExample(string Title, string Command, string? Output, IReadOnlyList<string> Remarks);

/// <summary>A parameter: what it is for, and the facts.</summary>
public sealed record PageParameter(string Name, IReadOnlyList<string> Description, ParameterFacts Facts);

/// <summary>A type that goes in or comes out.</summary>
public sealed record PageType(string Name, IReadOnlyList<string> Description);

/// <summary>A link to go on reading.</summary>
public sealed record PageLink(string Text, string Url);
