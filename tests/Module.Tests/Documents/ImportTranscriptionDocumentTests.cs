using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Documents;

public sealed class ImportTranscriptionDocumentTests : SaveTest
{
    private const string ImportId = ",TranscribeJobTools.Commands.ImportTranscriptionDocumentCommand";

    private static readonly string[] s_twoFiles = ["a", "b"];

    [Fact]
    public void What_a_job_made_is_saved_and_read_and_subtitles_are_passed_over()
    {
        Sandbox.AddJob(new JobDefinition("call-1") { SubtitleFormats = ["vtt", "srt"], Transcript = Transcript("call-1") });

        RunResult result = Save("Save-TranscriptionOutput call-1 | Import-TranscriptionDocument -Verbose").WithoutErrors();

        Assert.Equal("call-1", Assert.Single(result.Values("JobName")));
        Assert.Equal(Folder.Combine("call-1.json"), Assert.Single(result.Values("Path")));
        Assert.Contains($"Passed over '{Folder.Combine("call-1.srt")}': it holds subtitles.", result.Verbose);
        Assert.Contains($"Passed over '{Folder.Combine("call-1.vtt")}': it holds subtitles.", result.Verbose);
        Assert.Contains($"Read '{Folder.Combine("call-1.json")}': 2 words in 1 turn.", result.Verbose);
    }

    [Fact]
    public void Paths_and_wildcards_are_resolved_against_the_location_of_PowerShell()
    {
        Write("a.json", "b.json", "c.txt");

        Assert.Equal(s_twoFiles, Save("Import-TranscriptionDocument *.json").WithoutErrors().Values("JobName"));
        Assert.Equal(s_twoFiles, Save("Import-TranscriptionDocument ./a.json, b.json").WithoutErrors().Values("JobName"));
        Assert.Equal(s_twoFiles, Save("'a.json', '[b].json' | Import-TranscriptionDocument").WithoutErrors().Values("JobName"));
    }

    [Fact]
    public void A_literal_path_has_no_wildcards_and_binds_from_what_lists_files()
    {
        Write("[a].json", "a.json");

        Assert.Equal(["[a]"], Save("Import-TranscriptionDocument -LiteralPath '[a].json'").WithoutErrors().Values("JobName"));
        Assert.Equal(
            ["[a]", "a"],
            Save(
                """
                '[a].json', 'a.json' | ForEach-Object { [pscustomobject]@{ PSPath = "Microsoft.PowerShell.Core\FileSystem::$($args[0])/$_"; Name = 'x' } } |
                    Import-TranscriptionDocument
                """.Replace("$args[0]", $"'{Folder.Path}'", StringComparison.Ordinal)).WithoutErrors().Values("JobName"));
    }

    [Fact]
    public void Each_file_that_cannot_be_read_is_an_error_and_the_others_are_read()
    {
        Write("a.json", "z.json");
        Directory.CreateDirectory(Folder.Combine("folder"));
        File.WriteAllText(Folder.Combine("broken.json"), "{\"results\":{\"items\":[");
        File.WriteAllText(Folder.Combine("calls.json"), "{\"JobName\":\"a\",\"Transcript\":[],\"Participants\":[]}");

        RunResult result = Save("Import-TranscriptionDocument a.json, no.json, no*, folder, env:PATH, broken.json, calls.json, z.json");

        Assert.Equal(["a", "z"], result.Values("JobName"));
        Assert.Equal(
            [
                ("FileNotFound" + ImportId, ErrorCategory.ObjectNotFound, "no.json", "There is no file 'no.json'."),
                ("FileNotFound" + ImportId, ErrorCategory.ObjectNotFound, "no*", "No file matches 'no*'."),
                ("InvalidPath" + ImportId, ErrorCategory.InvalidArgument, Folder.Combine("folder"), $"'{Folder.Combine("folder")}' is a folder; transcripts are files."),
                ("InvalidPath" + ImportId, ErrorCategory.InvalidArgument, "env:PATH", "'env:PATH' is in the Environment provider; files are read from the file system."),
                (
                    "NotATranscript" + ImportId, ErrorCategory.InvalidData, Folder.Combine("broken.json"),
                    $"'{Folder.Combine("broken.json")}' is no transcript: it is no JSON from line 1, byte 22 on: Expected depth to be zero at the end of the JSON payload. "
                        + "There is an open JSON object or array that should be closed."),
                (
                    "AnotherFormat" + ImportId, ErrorCategory.InvalidData, Folder.Combine("calls.json"),
                    $"'{Folder.Combine("calls.json")}' is the output of a Call Analytics job, which is another format than that of a transcription job."),
            ],
            result.Errors.Select(error => (error.FullyQualifiedErrorId, error.CategoryInfo.Category, (string)error.TargetObject, error.ToString())));
        Assert.All(result.Errors, error => Assert.NotNull(error.ErrorDetails.RecommendedAction));
    }

    [Fact]
    public void Subtitles_that_are_named_on_the_command_line_are_an_error()
    {
        File.WriteAllText(Folder.Combine("a.vtt"), "WEBVTT\n");

        Assert.Equal("AnotherFormat" + ImportId, Save("Import-TranscriptionDocument a.vtt").Error.FullyQualifiedErrorId);
    }

    [Fact]
    public void Documents_come_out_one_by_one()
    {
        Write("a.json", "b.json");

        RunResult result = Save("'a.json', 'no.json', 'b.json' | Import-TranscriptionDocument -ErrorAction Ignore | ForEach-Object { $_.Turns[0].Text }");

        Assert.Equal(["Hello you.", "Hello you."], result.WithoutErrors().Output.Select(text => text.ToString()));
    }

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            File.WriteAllBytes(Folder.Combine(name), BytesOf(Transcript(Path.GetFileNameWithoutExtension(name))));
        }
    }

    private static ObjectContent Transcript(string job) => ObjectContent.FromText(
        $$$"""
        {"jobName":"{{{job}}}","results":{"items":[
        {"start_time":"0.1","end_time":"0.5","alternatives":[{"confidence":"0.9","content":"Hello"}],"type":"pronunciation"},
        {"start_time":"0.5","end_time":"0.9","alternatives":[{"confidence":"0.9","content":"you"}],"type":"pronunciation"},
        {"alternatives":[{"confidence":"0.0","content":"."}],"type":"punctuation"}]},"status":"COMPLETED"}
        """);
}
