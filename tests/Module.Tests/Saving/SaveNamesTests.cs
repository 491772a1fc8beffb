using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveNamesTests : SaveTest
{
    private static readonly JsonObject s_redaction = new() { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted_and_unredacted" };

    [Theory]
    [InlineData(".", "%2E")]
    [InlineData("..", "%2E.")]
    [InlineData("...", "%2E..")]
    [InlineData(".hidden", "%2Ehidden")]
    [InlineData("con", "%63on")]
    [InlineData("NUL.txt", "%4EUL.txt")]
    [InlineData("com1", "%63om1")]
    [InlineData("console", "console")]
    [InlineData("a.", "a.")]
    [InlineData("-Force", "-Force")]
    [InlineData("a.json", "a.json")]
    public void Names_of_all_kinds_end_in_the_destination_and_nowhere_else(string name, string file)
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition(name)
        {
            ContentRedaction = (JsonObject)s_redaction.DeepClone(),
            SubtitleFormats = ["vtt"],
        });

        RunResult result = Save("Save-TranscriptionOutput $args[0] -Destination in/here", name).WithoutErrors();

        string folder = Path.Combine("in", "here");
        AssertSaved(
            (Path.Combine(folder, $"{file}.json"), job.Outputs[0]),
            (Path.Combine(folder, $"redacted-{name}.json"), job.Outputs[1]),
            (Path.Combine(folder, $"{file}.vtt"), job.Outputs[2]));
        Assert.Equal([name, name, name], result.Names);
    }

    [Fact]
    public void A_name_of_200_characters_is_no_trouble()
    {
        string name = new('n', 200);
        SandboxJob job = Sandbox.AddJob(new JobDefinition(name) { ContentRedaction = (JsonObject)s_redaction.DeepClone() });

        Save("Save-TranscriptionOutput $args[0]", name).WithoutErrors();

        AssertSaved(($"{name}.json", job.Outputs[0]), ($"redacted-{name}.json", job.Outputs[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Force")]
    [InlineData("-SkipExisting")]
    public void A_job_whose_name_is_that_of_the_redacted_output_of_another_is_an_error_for_the_later(string how)
    {
        SandboxJob first = AddText("redacted-a", "12345");
        SandboxJob second = Sandbox.AddJob(new JobDefinition("a")
        {
            ContentRedaction = (JsonObject)s_redaction.DeepClone(),
            RedactedTranscript = ObjectContent.FromText("abcde"),
        });

        RunResult result = Save($"'redacted-a', 'a' | Save-TranscriptionOutput -ThrottleLimit 1 {how}");

        Assert.Equal("SameTarget" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceExists, result.Error.CategoryInfo.Category);
        Assert.Equal(
            $"'{Folder.Combine("redacted-a.json")}' would be both the Transcript of job 'redacted-a' in us-east-1 (access key sandbox) "
                + "and the RedactedTranscript of job 'a' in us-east-1 (access key sandbox); the second was not saved.",
            result.Error.ToString());
        Assert.Equal("a", result.Error.TargetObject);
        AssertSaved(("redacted-a.json", first.Outputs[0]), ("a.json", second.Outputs[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Force")]
    [InlineData("-SkipExisting")]
    public void One_name_in_two_regions_is_an_error_for_the_later(string how)
    {
        AddText("a", "east1", "us-east-1");
        AddText("a", "west2", "us-west-2");

        using ModuleSession session = BareSession();
        GoTo(session, Folder.Path);

        RunResult result = session.Run(
            $$"""
            'us-west-2', 'us-east-1' |
                ForEach-Object { Get-TranscriptionJobDetail a -Region $_ -AccessKey sandbox -SecretKey sandbox-secret } |
                Save-TranscriptionOutput -ThrottleLimit 1 {{how}}
            """);

        Assert.Equal(["SameTarget"], result.ErrorIds);
        Assert.Equal(
            $"'{Folder.Combine("a.json")}' would be both the Transcript of job 'a' in us-west-2 (access key sandbox) "
                + "and the Transcript of job 'a' in us-east-1 (access key sandbox); the second was not saved.",
            result.Error.ToString());
        Assert.Equal("west2", Text("a.json"));
    }

    [Fact]
    public void Names_that_differ_by_case_are_two_files_or_an_error_as_the_file_system_has_it()
    {
        AddText("Call", "upper");
        AddText("call", "lower");

        RunResult result = Save("'Call', 'call' | Save-TranscriptionOutput -ThrottleLimit 1 -Force");

        Assert.Equal("upper", Text("Call.json"));
        File.WriteAllText(Folder.Combine("probe"), "");
        if (File.Exists(Folder.Combine("PROBE")))
        {
            Assert.Equal(["SameTarget"], result.ErrorIds);
        }
        else
        {
            Assert.Equal("lower", Text("call.json"));
            result.WithoutErrors();
        }
    }
}
