using System.Management.Automation;
using TranscribeJobTools.HelpBuilder;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>What Get-Help gives of the built module.</summary>
public sealed class GetHelpTests : HelpTest
{
    public static TheoryData<string> Topics => [.. HelpPages.AboutNames];

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Get_Help_tells_what_the_page_says(string cmdlet)
    {
        CmdletPage page = HelpPages.Page(cmdlet);

        PSObject help = Help(cmdlet);

        Assert.Equal(page.Synopsis, Text(help, "Synopsis"));
        Assert.Equal(page.Description, Paragraphs(help, "description"));
        Assert.Equal(page.Syntax.Count, Many(help, "syntax", "syntaxItem").Count);
        Assert.Equal(page.Examples.Select(example => $"----- {example.Title} -----"), Many(help, "examples", "example").Select(example => Text(example, "title")));
        Assert.All(
            page.Examples.Zip(Many(help, "examples", "example")),
            pair => Assert.Contains(pair.First.Output ?? "PS> ", Text(pair.Second, "code"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Get_Help_tells_of_each_parameter_what_the_engine_knows(string cmdlet)
    {
        CmdletFacts facts = FactsOf(cmdlet);

        List<PSObject> parameters = Many(Help(cmdlet), "parameters", "parameter");

        Assert.Equal(facts.ParameterNames, parameters.Select(parameter => Text(parameter, "name")));
        Assert.All(parameters, parameter =>
        {
            ParameterFacts known = facts.Parameter(Text(parameter, "name"));
            Assert.NotEmpty(Paragraphs(parameter, "description"));
            Assert.Equal(known.ParameterSets.Any(set => set.IsRequired) ? "true" : "false", Text(parameter, "required"));
            Assert.Equal(known.ParameterSets[0].Position, Text(parameter, "position"));
            Assert.Equal(known.SupportsWildcards ? "true" : "false", Text(parameter, "globbing"));
            Assert.Equal(known.ParameterSets.Any(set => set.ValueFromPipeline), Text(parameter, "pipelineInput").Contains("ByValue"));
            Assert.Equal(
                known.ParameterSets.Any(set => set.ValueFromPipelineByPropertyName), Text(parameter, "pipelineInput").Contains("ByPropertyName"));
            Assert.Equal(known.Aliases.Count == 0 ? "none" : string.Join(", ", known.Aliases), Text(parameter, "aliases"));
        });
    }

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Online_leads_to_the_page_on_the_web(string cmdlet)
    {
        string link = Text(Many(Help(cmdlet), "relatedLinks", "navigationLink")[0], "uri");

        Assert.Equal(FactsOf(cmdlet).HelpUri, link);
        Assert.EndsWith($"/docs/en-US/{cmdlet}.md", link, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_place_knows_the_address_of_the_pages()
    {
        string[] bases = [.. Cmdlets.Select(cmdlet => FactsOf(cmdlet).HelpUri[..^$"{cmdlet}.md".Length]).Distinct()];

        Assert.Single(bases);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Topics_are_found_by_name_and_fit_into_80_columns(string topic)
    {
        string text = Session.Run("Get-Help $args[0]", topic).WithoutErrors().Output.Single().ToString();

        Assert.StartsWith($"TOPIC\n    {topic}\n\nSHORT DESCRIPTION\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 80 && !line.Contains("://"));
    }

    private PSObject Help(string cmdlet) => Assert.Single(Session.Run("Get-Help $args[0] -Full", cmdlet).WithoutErrors().Output);

    private static List<PSObject> Many(PSObject help, string list, string element)
    {
        var items = (PSObject)help.Properties[list].Value;
        object value = items.Properties[element].Value;
        return value is Array many ? [.. many.Cast<PSObject>()] : [(PSObject)value];
    }

    private static IReadOnlyList<string> Paragraphs(PSObject help, string property) =>
        [.. ((object[])help.Properties[property].Value).Select(paragraph => Text((PSObject)paragraph, "Text").TrimEnd())];

    private static string Text(PSObject item, string property) => item.Properties[property].Value.ToString()!;
}
