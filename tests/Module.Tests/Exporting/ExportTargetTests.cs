using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Exporting;

/// <summary>Where files go, and what they are called.</summary>
public sealed class ExportTargetTests : ExportTest
{
    [Fact]
    public void Without_a_target_a_file_lies_beside_its_transcript_and_is_named_after_it()
    {
        Directory.CreateDirectory(Folder.Combine("in"));

        RunResult result = Run("(Document in/redacted-call.json), (Document other.v2.json) | Export-TranscriptionDocument -Format Csv").WithoutErrors();

        Assert.Equal([Path.Combine("in", "redacted-call.csv"), "other.v2.csv"], Folder.Files);
        Assert.Equal([Folder.Combine(Path.Combine("in", "redacted-call.csv")), Folder.Combine("other.v2.csv")], result.Values("FullName"));
    }

    [Fact]
    public void Text_without_a_target_goes_down_the_pipeline_line_by_line()
    {
        RunResult result = Run("Document a.json | Export-TranscriptionDocument -Format Text").WithoutErrors();

        Assert.Equal(["[0:00:00] spk_0: Hello there.", "", "[0:00:02] spk_1: Hi."], result.Output.Select(line => line.BaseObject));
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public void A_destination_is_made_and_takes_all()
    {
        RunResult result = Run(
            "Export-TranscriptionDocument (Document in/a.json), (Document b.json) -Format Text -Destination new/deep").WithoutErrors();

        Assert.Equal([Path.Combine("new", "deep", "a.txt"), Path.Combine("new", "deep", "b.txt")], Folder.Files);
        Assert.Equal(2, result.Output.Count);
    }

    [Fact]
    public void A_file_is_named_from_where_the_session_is()
    {
        RunResult result = Run("Document in/a.json | Export-TranscriptionDocument -Format Text -OutFile minutes.log").WithoutErrors();

        Assert.Equal(["minutes.log"], Folder.Files);
        Assert.Equal("[0:00:00] spk_0: Hello there.\n\n[0:00:02] spk_1: Hi.\n", Text("minutes.log"));
        Assert.Equal(Folder.Combine("minutes.log"), Assert.Single(result.Values("FullName")));
    }

    [Fact]
    public void Files_come_out_as_Get_Item_gives_them_whatever_their_names_are()
    {
        PSObject file = Assert.Single(Run("Document 'a [1].json' | Export-TranscriptionDocument -Format Markdown").WithoutErrors().Output);

        Assert.Equal(Folder.Combine("a [1].md"), Assert.IsType<FileInfo>(file.BaseObject).FullName);
        Assert.EndsWith($"FileSystem::{Folder.Combine("a [1].md")}", (string)file.Properties["PSPath"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_written_when_the_session_is_in_no_folder_at_all()
    {
        RunResult result = Run(
            """
            $document = Document a.json
            $null = $ExecutionContext.SessionState.Path.SetLocation('Variable:')
            $document | Export-TranscriptionDocument -Format Csv
            """).WithoutErrors();

        Assert.Equal(["a.csv"], Folder.Files);
        Assert.Equal(Folder.Combine("a.csv"), Assert.Single(result.Values("FullName")));
    }

    [Fact]
    public void An_existing_file_is_an_error_that_names_both_and_the_rest_goes_on()
    {
        File.WriteAllText(Folder.Combine("a.txt"), "mine");

        RunResult result = Run("(Document a.json), (Document b.json) | Export-TranscriptionDocument -Format Text -Destination .");

        ErrorRecord error = result.Error;
        Assert.Null(result.Terminating);
        Assert.Equal("FileExists" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Equal(Folder.Combine("a.json"), error.TargetObject);
        Assert.Equal($"'{Folder.Combine("a.txt")}' exists; '{Folder.Combine("a.json")}' was not exported over it.", error.ToString());
        Assert.Equal(
            "Replace it with -Force, or name another place with -Destination or -OutFile.", error.ErrorDetails.RecommendedAction);
        Assert.Equal("mine", Text("a.txt"));
        Assert.Equal(["a.txt", "b.txt"], Folder.Files);
    }

    [Fact]
    public void Force_replaces_a_file()
    {
        File.WriteAllText(Folder.Combine("a.txt"), "mine");

        Run("Document a.json | Export-TranscriptionDocument -Format Text -Destination . -Force").WithoutErrors();

        Assert.StartsWith("[0:00:00] spk_0: Hello", Text("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_one_name_are_an_error_for_the_second_even_with_Force()
    {
        RunResult result = Run(
            "(Document in/a.json First.), (Document out/a.json Second.) | Export-TranscriptionDocument -Format Csv -Destination . -Force");

        Assert.Equal("SameTarget" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(
            $"'{Folder.Combine("a.csv")}' would be both '{Folder.Combine(Path.Combine("in", "a.json"))}' and "
                + $"'{Folder.Combine(Path.Combine("out", "a.json"))}'; the second was not exported.",
            result.Error.ToString());
        Assert.Contains("First.", Text("a.csv"), StringComparison.Ordinal);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_file_takes_one_document()
    {
        RunResult result = Run("(Document a.json First.), (Document b.json Second.) | Export-TranscriptionDocument -Format Text -OutFile x.txt");

        Assert.Equal("SameTarget" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(Folder.Combine("b.json"), result.Error.TargetObject);
        Assert.Contains("First.", Text("x.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_never_takes_the_place_of_its_transcript()
    {
        File.WriteAllText(Folder.Combine("a.json"), "{}");

        RunResult result = Run("Document a.json | Export-TranscriptionDocument -Format Text -OutFile a.json -Force");

        Assert.Equal("TargetIsSource" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal("{}", Text("a.json"));
    }

    [Fact]
    public void A_document_of_no_file_is_named_after_its_job_and_lies_where_the_session_is()
    {
        Run("[TranscribeJobTools.Documents.TranscriptionDocument] @{ JobName = 'made.up'; Text = 'x' } | Export-TranscriptionDocument -Format Csv")
            .WithoutErrors();

        Assert.Equal(["made.up.csv"], Folder.Files);
    }

    [Fact]
    public void Destination_and_file_are_one_too_many()
    {
        ErrorRecord error = Refuse("Document a.json | Export-TranscriptionDocument -Format Csv -Destination out -OutFile a.csv");

        Assert.Equal("ParametersExclude" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(
            "-Destination names a folder for many documents and -OutFile the file of one; give one of the two.", error.ToString());
    }

    [Theory]
    [InlineData("-OutFile .", "'{0}' is a folder; -OutFile takes a file.")]
    [InlineData("-OutFile none/a.csv", "There is no folder for '{0}/none/a.csv'; -OutFile makes none.")]
    [InlineData("-OutFile Variable:/a", "'Variable:/a' is in the Variable provider; files can only be saved into the file system.")]
    [InlineData("-Destination Variable:/a", "'Variable:/a' is in the Variable provider; files can only be saved into the file system.")]
    public void A_target_that_can_be_none_ends_the_command(string target, string message)
    {
        ErrorRecord error = Refuse($"Document a.json | Export-TranscriptionDocument -Format Csv {target}");

        Assert.Equal("InvalidDestination" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(
            message.Replace("{0}", Folder.Path, StringComparison.Ordinal),
            error.ToString().Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/'));
    }

    [Fact]
    public void A_destination_that_is_a_file_ends_the_command()
    {
        File.WriteAllText(Folder.Combine("out"), "");

        RunResult result = Run("Document a.json | Export-TranscriptionDocument -Format Csv -Destination out");

        Assert.Equal("InvalidDestination" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal($"'{Folder.Combine("out")}' is a file; -Destination takes a folder.", result.Error.ToString());
    }
}
