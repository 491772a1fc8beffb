using System.Xml.Linq;
using TranscribeJobTools.HelpBuilder;

namespace TranscribeJobTools.Module.Tests.Help;

public sealed class HelpBuilderTests
{
    private const string Topic =
        """
        ---
        title: about_X
        ---

        # about_X

        ## Short description

        One line.

        ## Long description

        Words with `code`, **weight** and a [link](https://example.org/a), which are wrapped at the width of a console with
        eighty columns.

        - an item that is so long that it goes on under its own text and not under the mark before it
        - another

        ### A part

        ```powershell
        Get-It |
            Show-It
        ```
        """;

    [Fact]
    public void A_topic_becomes_text_of_80_columns() => Assert.Equal(
        """
        TOPIC
            about_X

        SHORT DESCRIPTION
            One line.

        LONG DESCRIPTION
            Words with code, weight and a link (https://example.org/a), which are
            wrapped at the width of a console with eighty columns.

            - an item that is so long that it goes on under its own text and not under
              the mark before it
            - another

          A part
                Get-It |
                    Show-It

        """.ReplaceLineEndings("\n"),
        AboutTopic.Of("about_X.md", Topic));

    [Theory]
    [InlineData("# about_X", "# about_Y", 1, "The title is not the topic's name but 'about_Y'.")]
    [InlineData("## Short description", "## Summary", 7, "A topic begins with a Short description of one line.")]
    [InlineData("- another", "- another\n  - nested", 17, "An item of a list is one paragraph.")]
    [InlineData("### A part", "> quoted", 19, "Help in the console shows paragraphs and lists here, and no QuoteBlock.")]
    [InlineData("---\ntitle: about_X\n---", "", 1, "The page has no front matter.")]
    [InlineData("title: about_X", "title: [", 2, null)]
    public void What_help_can_t_show_is_an_error_with_its_line(string right, string wrong, int line, string? message)
    {
        string text = Topic.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<HelpPageException>(() => AboutTopic.Of("about_X.md", text));

        Assert.Equal("about_X.md", error.Page);
        Assert.Equal(line, error.Line);
        Assert.Equal(message ?? error.Message, error.Message);
    }

    [Fact]
    public void Each_command_of_an_example_has_a_prompt_and_what_goes_on_has_none()
    {
        string page = HelpPages.TextOf("Import-TranscriptionDocument");
        string text = page.Replace("```powershell\nImport-", "```powershell\n$a = 1\nif ($a) {\n    Get-It\n}\nImport-", StringComparison.Ordinal);

        XDocument maml = Maml.Of([CmdletPage.Parse("Import-TranscriptionDocument.md", text)]);

        XElement code = maml.Descendants().First(element => element.Name.LocalName == "code");
        Assert.StartsWith("PS> $a = 1\nPS> if ($a) {\n        Get-It\n    }\nPS> Import-", code.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        using var one = new Harness.TemporaryFolder();
        using var other = new Harness.TemporaryFolder();

        HelpFolder.Build(HelpPages.Folder, one.Path);
        HelpFolder.Build(HelpPages.Folder, other.Path);

        string[] files = [.. Directory.GetFiles(one.Path).Select(file => Path.GetFileName(file)).Order()];
        Assert.Contains(HelpFolder.HelpFile, files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(one.Path, file)), File.ReadAllBytes(Path.Combine(other.Path, file))));
    }
}
