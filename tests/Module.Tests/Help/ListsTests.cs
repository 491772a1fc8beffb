using System.Text.RegularExpressions;
using System.Xml.Linq;
using TranscribeJobTools.HelpBuilder;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

public sealed partial class ListsTests : HelpTest
{
    [Fact]
    public void The_index_lists_each_cmdlet_with_its_synopsis() => Assert.Equal(
        Cmdlets.Select(cmdlet => $"### [{cmdlet}]({cmdlet}.md)\n\n{HelpPages.Page(cmdlet).Synopsis}\n"),
        IndexEntry().Matches(HelpPages.TextOf("TranscribeJobTools")).Select(match => match.Value));

    [Theory]
    [InlineData("README.md", "| `{0}` |")]
    [InlineData("CHANGELOG.md", "- `{0}`:")]
    [InlineData("docs/en-US/about_TranscribeJobTools.md", "- {0}:")]
    public void Each_cmdlet_is_listed(string file, string entry)
    {
        string text = Repository.ReadText(file);

        Assert.All(Cmdlets, cmdlet => Assert.Contains(entry.Replace("{0}", cmdlet, StringComparison.Ordinal), text, StringComparison.Ordinal));
    }

    [Fact]
    public void README_names_no_cmdlet_that_there_isn_t() => Assert.Empty(
        OurCmdlet().Matches(Repository.ReadText("README.md")).Select(match => match.Value).Distinct().Except(Cmdlets));

    [Fact]
    public void The_newest_entry_of_the_changelog_is_of_this_version()
    {
        string version = XDocument.Parse(Repository.ReadText("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

        Assert.Equal(version, ChangelogEntry().Match(Repository.ReadText("CHANGELOG.md")).Groups[1].Value);
    }

    [Fact]
    public void The_topic_of_errors_has_every_id_once()
    {
        Type errorIds = Session.Describe("Find-TranscriptionJob").OutputType[0].Type.Assembly.GetType("TranscribeJobTools.Errors.ErrorIds")!;
        string[] ids = [.. errorIds.GetFields().Select(field => (string)field.GetRawConstantValue()!)];

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ErrorParts().Select(part => part.Heading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_error_says_what_to_do_and_a_category_of_PowerShell() => Assert.All(ErrorParts(), part =>
    {
        string[] paragraphs = [.. part.Blocks.Select(block => HelpPages.TextOf("about_TranscribeJobTools_Errors")[block.Span.Start..(block.Span.End + 1)])];

        Assert.Equal(3, paragraphs.Length);
        Assert.StartsWith("What to do: ", paragraphs[1], StringComparison.Ordinal);
        Match category = Category().Match(paragraphs[2]);
        Assert.True(category.Success, paragraphs[2]);
        Assert.All(category.Groups[1].Value.Split(", "), name => Assert.True(Enum.TryParse(name, out ErrorCategory _), name));
    });

    /// <summary>The sections between the introduction and the end, each with a heading for each error.</summary>
    private static IEnumerable<PageSection> ErrorParts() =>
        PageSections.Parse("errors", HelpPages.TextOf("about_TranscribeJobTools_Errors")).All.SelectMany(section => section.Parts);

    [GeneratedRegex(@"^### \[.*?\]\(.*?\)\n\n.*?\n", RegexOptions.Multiline)]
    private static partial Regex IndexEntry();

    [GeneratedRegex(@"\b[A-Z][a-z]+-Transcription[A-Za-z]+")]
    private static partial Regex OurCmdlet();

    [GeneratedRegex(@"^## \[(.*?)\]", RegexOptions.Multiline)]
    private static partial Regex ChangelogEntry();

    [GeneratedRegex(@"^Category: ([A-Za-z, ]+)\.$")]
    private static partial Regex Category();
}
