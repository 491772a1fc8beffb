using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>The pages of cmdlets in the XML that Get-Help reads (MAML).</summary>
public static partial class Maml
{
    private static readonly XNamespace s_items = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XDocument Of(IEnumerable<CmdletPage> pages) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(s_items + "helpItems", new XAttribute("schema", "maml"), pages.Select(OfPage)));

    private static XElement OfPage(CmdletPage page)
    {
        string[] name = page.Name.Split('-');
        return new XElement(
            s_command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", s_maml),
            new XAttribute(XNamespace.Xmlns + "command", s_command),
            new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", page.Name),
                new XElement(s_command + "verb", name[0]),
                new XElement(s_command + "noun", name[1]),
                Description([page.Synopsis])),
            Description(page.Description),
            new XElement(s_command + "syntax", page.Syntax.Select(syntax => OfSyntax(page, syntax))),
            new XElement(s_command + "parameters", page.Parameters.Select(parameter => OfParameter(parameter, null))),
            new XElement(s_command + "inputTypes", page.Inputs.Select(type => OfType("inputType", type))),
            new XElement(s_command + "returnValues", page.Outputs.Select(type => OfType("returnValue", type))),
            new XElement(s_maml + "alertSet", new XElement(s_maml + "alert", Paragraphs(page.Notes))),
            new XElement(s_command + "examples", page.Examples.Select(OfExample)),
            new XElement(
                s_command + "relatedLinks",
                page.Links.Prepend(new PageLink("Online Version:", page.Metadata["HelpUri"])).Select(OfLink)));
    }

    /// <summary>The parameters in the order of the written command, which is the engine's.</summary>
    private static XElement OfSyntax(CmdletPage page, PageSyntax syntax) => new(
        s_command + "syntaxItem",
        new XElement(s_maml + "name", page.Name),
        ParameterName().Matches(syntax.Text)
            .Select(match => page.Parameters.FirstOrDefault(parameter => parameter.Name == match.Groups[1].Value))
            .OfType<PageParameter>()
            .Select(parameter => OfParameter(parameter, syntax.ParameterSet)));

    /// <param name="parameter">The parameter.</param>
    /// <param name="parameterSet">The set whose syntax it stands in; null in the list of all parameters.</param>
    private static XElement OfParameter(PageParameter parameter, string? parameterSet)
    {
        ParameterFacts facts = parameter.Facts;
        ParameterSetFacts[] sets = [.. facts.ParameterSets.Where(set => parameterSet is null || set.Name == parameterSet || set.Name == ParameterSetFacts.All)];
        string[] input =
        [
            .. sets.Any(set => set.ValueFromPipeline) ? ["ByValue"] : Array.Empty<string>(),
            .. sets.Any(set => set.ValueFromPipelineByPropertyName) ? ["ByPropertyName"] : Array.Empty<string>(),
        ];
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", sets.Any(set => set.IsRequired)),
            new XAttribute("variableLength", facts.Type.EndsWith("[]", StringComparison.Ordinal)),
            new XAttribute("globbing", facts.SupportsWildcards),
            new XAttribute("pipelineInput", input.Length == 0 ? "False" : $"True ({string.Join(", ", input)})"),
            new XAttribute("position", sets.Length == 0 ? "Named" : sets[0].Position),
            new XAttribute("aliases", facts.Aliases.Count == 0 ? "none" : string.Join(", ", facts.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            Description(
                facts.AcceptedValues.Count == 0
                    ? parameter.Description
                    : [.. parameter.Description, $"Accepted values: {string.Join(", ", facts.AcceptedValues)}"]),
            parameterSet is null || facts.AcceptedValues.Count == 0
                ? null
                : new XElement(
                    s_command + "parameterValueGroup",
                    facts.AcceptedValues.Select(value => new XElement(
                        s_command + "parameterValue", new XAttribute("required", false), new XAttribute("variableLength", false), value))),
            facts.IsSwitch
                ? null
                : new XElement(
                    s_command + "parameterValue", new XAttribute("required", true), new XAttribute("variableLength", false), facts.ShortType),
            new XElement(s_dev + "type", new XElement(s_maml + "name", facts.ShortType), new XElement(s_maml + "uri")),
            new XElement(s_dev + "defaultValue", facts.DefaultValue.Length == 0 ? "None" : facts.DefaultValue));
    }

    private static XElement OfExample(PageExample example, int index) => new(
        s_command + "example",
        new XElement(s_maml + "title", $"----- {example.Title} -----"),
        new XElement(s_dev + "code", Prompted(example.Command) + (example.Output is null ? "" : $"\n\n{example.Output}")),
        new XElement(s_dev + "remarks", Paragraphs(WithGap(example.Remarks))));

    /// <summary>Get-Help puts nothing between the last paragraph and the next example.</summary>
    private static IEnumerable<string> WithGap(IReadOnlyList<string> paragraphs) => [.. paragraphs, "", ""];

    /// <summary>As it stands on the screen: a prompt before each command, and the lines that go on under it.</summary>
    private static string Prompted(string command) =>
        string.Join('\n', command.Split('\n').Select(line => line is [' ' or '}', ..] ? $"    {line}" : $"PS> {line}"));

    private static XElement OfType(string element, PageType type) => new(
        s_command + element,
        new XElement(s_dev + "type", new XElement(s_maml + "name", type.Name)),
        Description(type.Description));

    private static XElement OfLink(PageLink link) => new(
        s_maml + "navigationLink",
        new XElement(s_maml + "linkText", link.Text),
        new XElement(s_maml + "uri", link.Url.Contains("://", StringComparison.Ordinal) ? link.Url : ""));

    private static XElement Description(IEnumerable<string> paragraphs) => new(s_maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(s_maml + "para", paragraph));

    [GeneratedRegex(@"(?<=[\s\[])-(\w+)")]
    private static partial Regex ParameterName();
}
