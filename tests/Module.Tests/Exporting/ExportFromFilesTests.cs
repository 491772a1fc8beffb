using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Exporting;

/// <summary>Transcripts by their files, without Import-TranscriptionDocument.</summary>
public sealed class ExportFromFilesTests : ExportTest
{
    [Theory]
    [InlineData("Export-TranscriptionDocument *.json -Format Csv")]
    [InlineData("'*.json' | Export-TranscriptionDocument -Format Csv")]
    [InlineData("Export-TranscriptionDocument -LiteralPath a.json, 'b[1].json' -Format Csv")]
    [InlineData("Import-TranscriptionDocument *.json | Export-TranscriptionDocument -Format Csv")]
    [InlineData("Export-TranscriptionDocument (Import-TranscriptionDocument *.json) -Format Csv")]
    [InlineData("@{ PSPath = 'a.json' }, @{ PSPath = 'b[1].json' } | ForEach-Object { [pscustomobject] $_ } | Export-TranscriptionDocument -Format Csv")]
    public void Files_and_documents_are_taken_however_they_come(string script)
    {
        AddTranscript("a.json", "Hello");
        AddTranscript("b[1].json", "Bye");

        RunResult result = Run(script).WithoutErrors();

        Assert.Equal(["a.csv", "a.json", "b[1].csv", "b[1].json"], Folder.Files);
        Assert.Equal([Folder.Combine("a.csv"), Folder.Combine("b[1].csv")], result.Values("FullName").Order());
        Assert.Contains(",Hello,", Text("a.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_transcript_is_an_error_and_the_rest_goes_on()
    {
        File.WriteAllText(Folder.Combine("a.json"), "{");
        AddTranscript("b.json", "Bye");

        RunResult result = Run("Export-TranscriptionDocument *.json -Format Markdown");

        Assert.Equal("NotATranscript" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(Folder.Combine("a.json"), result.Error.TargetObject);
        Assert.Equal(["a.json", "b.json", "b.md"], Folder.Files);
    }

    [Theory]
    [InlineData("-Format Text")]
    [InlineData("-Format Text -Width 80")]
    public void Control_characters_of_a_transcript_never_reach_the_terminal(string format)
    {
        AddTranscript("a.json", @"\u001b]0;owned\u0007\u009b2J\r\n\u0000x");

        RunResult result = Run($"Export-TranscriptionDocument a.json {format}").WithoutErrors();

        Assert.All(result.Output, line => Assert.DoesNotContain((string)line.BaseObject, char.IsControl));
        Assert.Contains("owned", (string)Assert.Single(result.Output).BaseObject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_s_formula_is_text_in_a_table()
    {
        AddTranscript("a.json", @"=HYPERLINK(\""http://evil\"",\""x\"")");

        Run("Export-TranscriptionDocument a.json -Format Csv").WithoutErrors();

        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",", Text("a.csv"), StringComparison.Ordinal);
    }

    /// <summary>Writes a transcript of one word.</summary>
    private void AddTranscript(string name, string word) => File.WriteAllText(
        Folder.Combine(name),
        $$$"""
        {"jobName":"some-job","results":{"transcripts":[{"transcript":"{{{word}}}"}],"items":[
            {"type":"pronunciation","start_time":"0.0","end_time":"0.5","alternatives":[{"confidence":"0.9","content":"{{{word}}}"}]}]}}
        """);
}
