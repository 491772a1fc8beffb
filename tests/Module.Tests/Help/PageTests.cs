using System.Management.Automation;
using TranscribeJobTools.HelpBuilder;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

public sealed class PageTests : HelpTest
{
    /// <summary>80 columns, less the four that Get-Help moves examples in.</summary>
    private const int OutputWidth = 76;

    /// <summary>The same, less the prompt.</summary>
    private const int CommandWidth = 72;

    public static TheoryData<string> AllPages => [.. HelpPages.CmdletNames, .. HelpPages.AboutNames, "TranscribeJobTools"];

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void A_page_is_in_the_schema_of_PlatyPS(string cmdlet)
    {
        CmdletPage page = HelpPages.Page(cmdlet);

        Assert.Equal(
            ["SYNOPSIS", "SYNTAX", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"], page.Headings);
        Assert.Equal(
            [
                "document type", "external help file", "HelpUri", "Locale", "Module Name", "ms.date", "PlatyPS schema version", "title",
            ],
            page.Metadata.Keys);
        Assert.Equal("2024-05-01", page.Metadata["PlatyPS schema version"]);
        Assert.Equal(HelpFolder.HelpFile, page.Metadata["external help file"]);
        Assert.Equal(cmdlet, page.Metadata["title"]);
        Assert.Equal(cmdlet, page.Name);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Nothing_is_left_to_fill_in(string page) => Assert.DoesNotContain("{{", HelpPages.TextOf(page), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void At_least_three_examples_of_the_cmdlet_show_what_they_print(string cmdlet)
    {
        IReadOnlyList<PageExample> examples = HelpPages.Page(cmdlet).Examples;

        Assert.All(examples, example => Assert.Contains(cmdlet, Scripts.Cmdlets(example.Command)));
        Assert.True(examples.Count(example => example.Output is not null) >= 3, $"{cmdlet} has {examples.Count} examples.");
        Assert.Equal(
            examples.Select((_, index) => $"Example {index + 1}:"), examples.Select(example => example.Title[..(example.Title.IndexOf(':') + 1)]));
    }

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Examples_fit_into_80_columns(string cmdlet) => Assert.All(HelpPages.Page(cmdlet).Examples, example =>
    {
        Assert.True($"----- {example.Title} -----".Length <= OutputWidth, example.Title);
        Assert.DoesNotContain(example.Command.Split('\n'), line => line.Length > CommandWidth);
        Assert.DoesNotContain((example.Output ?? "").Split('\n'), line => line.Length > OutputWidth);
    });

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Commands_parse_and_use_cmdlets_and_parameters_that_there_are(string page) =>
        Assert.Empty(Scripts.Of(HelpPages.TextOf(page)).SelectMany(script => Scripts.Mistakes(script, Session)));

    [Theory]
    [InlineData("Find-TranscriptionJob | Wait-TranscriptionJob -Forever", "Wait-TranscriptionJob has no -Forever.")]
    [InlineData("1 | ForEach-Object { Get-TranscriptionJob $_ }", "There is no Get-TranscriptionJob.")]
    [InlineData("Find-TranscriptionJob (", "Missing closing ')' in expression.")]
    public void What_there_isn_t_is_noticed(string script, string mistake) => Assert.Contains(mistake, Scripts.Mistakes(script, Session));

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Outputs_are_the_types_that_the_cmdlet_declares(string cmdlet) => Assert.Equal(
        Session.Describe(cmdlet).OutputType.Select(type => type.Name).Order(), HelpPages.Page(cmdlet).Outputs.Select(type => type.Name).Order());

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Inputs_are_the_types_that_come_by_the_pipeline(string cmdlet)
    {
        IReadOnlyDictionary<string, ParameterMetadata> parameters = Session.Describe(cmdlet).Parameters;
        var byValue = parameters.Values
            .Where(parameter => parameter.ParameterSets.Values.Any(set => set.ValueFromPipeline))
            .Select(parameter => parameter.ParameterType.GetElementType() ?? parameter.ParameterType)
            .Select(type => type.FullName!);

        // And objects, whose properties bind.
        Assert.Equal(byValue.Append("System.Object").Distinct().Order(), HelpPages.Page(cmdlet).Inputs.Select(type => type.Name).Order());
    }

    [Fact]
    public void Links_lead_to_pages_that_there_are() => Assert.All(
        HelpPages.CmdletNames.SelectMany(cmdlet => HelpPages.Page(cmdlet).Links),
        link => Assert.True(link.Url.StartsWith("https://", StringComparison.Ordinal) || File.Exists(Path.Combine(HelpPages.Folder, link.Url)), link.Url));

    [Theory]
    [MemberData(nameof(ModuleCmdlets.Connected), MemberType = typeof(ModuleCmdlets))]
    public void What_cmdlets_share_is_described_in_the_same_words(string cmdlet)
    {
        string[] shared = ["AccessKey", "SecretKey", "SessionToken", "Credential", "EndpointUrl", "ProfileLocation"];
        var first = HelpPages.Page("Find-TranscriptionJob").Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Description);

        Assert.All(
            HelpPages.Page(cmdlet).Parameters.Where(parameter => shared.Contains(parameter.Name)),
            parameter => Assert.Equal(first[parameter.Name], parameter.Description));
    }
}
