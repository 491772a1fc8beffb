using TranscribeJobTools.HelpBuilder;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

public sealed class PageFactsTests : HelpTest
{
    [Fact]
    public void Each_cmdlet_has_a_page_and_each_page_a_cmdlet() => Assert.Equal(Cmdlets, HelpPages.CmdletNames);

    [Theory]
    [MemberData(nameof(ModuleCmdlets.All), MemberType = typeof(ModuleCmdlets))]
    public void Syntax_and_facts_of_parameters_are_those_of_the_cmdlet(string cmdlet)
    {
        string page = HelpPages.TextOf(cmdlet);

        Assert.True(PageFacts.With(page, FactsOf(cmdlet)) == page, $"{cmdlet}.md is not up to date. {HelpPages.HowToRewrite}");
    }

    [Theory]
    [InlineData("Type: System.String[]", "Type: System.String")]
    [InlineData("Position: 0", "Position: 1")]
    [InlineData("IsRequired: true", "IsRequired: false")]
    [InlineData("ValueFromPipelineByPropertyName: true", "ValueFromPipelineByPropertyName: false")]
    [InlineData("- JobName", "- Job")]
    [InlineData("DefaultValue: 00:00:30", "DefaultValue: 00:01:00")]
    [InlineData("### -Region", "### -Regions")]
    [InlineData("[-Timeout <timespan>]", "[-Timeout <int>]")]
    [InlineData("/docs/en-US/Wait-", "/docs/Wait-")]
    public void What_a_page_says_otherwise_is_noticed_and_mended(string right, string wrong)
    {
        const string Cmdlet = "Wait-TranscriptionJob";
        string page = HelpPages.TextOf(Cmdlet);
        string changed = page.Replace(right, wrong, StringComparison.Ordinal);

        string mended = PageFacts.With(changed, FactsOf(Cmdlet));

        Assert.NotEqual(page, changed);
        Assert.NotEqual(changed, mended);
        Assert.Equal(FactsOf(Cmdlet).ParameterNames, CmdletPage.Parse(Cmdlet, mended).Parameters.Select(parameter => parameter.Name));
    }

    [Fact(Explicit = true)]
    public void The_pages_are_brought_up_to_date()
    {
        foreach (string cmdlet in Cmdlets)
        {
            string path = HelpPages.PathOf(cmdlet);
            File.WriteAllText(path, PageFacts.With(File.Exists(path) ? HelpPages.TextOf(cmdlet) : PageFacts.Empty(cmdlet), FactsOf(cmdlet)));
        }
    }
}
