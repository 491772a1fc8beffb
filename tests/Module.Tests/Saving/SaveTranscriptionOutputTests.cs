using System.Management.Automation;
using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveTranscriptionOutputTests : SaveTest
{
    private static JsonObject Redaction(string output) => new() { ["RedactionType"] = "PII", ["RedactionOutput"] = output };

    [Fact]
    public void A_transcript_is_saved_byte_for_byte_under_the_name_of_its_job()
    {
        SandboxJob job = AddJob("call-1");

        RunResult result = Save("Save-TranscriptionOutput call-1").WithoutErrors();

        AssertSaved(("call-1.json", job.Outputs[0]));
        PSObject file = Assert.Single(result.Output);
        Assert.Equal("TranscribeJobTools.Saving.TranscriptionOutputFile", file.BaseObject.GetType().FullName);
        Assert.Equal(Folder.Combine("call-1.json"), file.Properties["FullName"].Value);
        Assert.Equal(@"Microsoft.PowerShell.Core\FileSystem::" + Folder.Combine("call-1.json"), file.Properties["PSPath"].Value);
        Assert.Equal(job.Outputs[0].Stored.Content.Length, file.Properties["Length"].Value);
        Assert.Equal("call-1", file.Properties["TranscriptionJobName"].Value);
        Assert.Equal("Transcript", file.Properties["OutputType"].Value);
    }

    [Fact]
    public void A_redacted_job_makes_two_files()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { ContentRedaction = Redaction("redacted_and_unredacted") });

        RunResult result = Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]), ("redacted-a.json", job.Outputs[1]));
        Assert.Equal(["Transcript", "RedactedTranscript"], result.Values("OutputType"));
    }

    [Fact]
    public void A_job_that_is_redacted_alone_makes_one()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { ContentRedaction = Redaction("redacted") });

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("redacted-a.json", job.Outputs[0]));
    }

    [Fact]
    public void Subtitles_of_both_formats_are_saved_beside_the_transcript()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt", "srt"] });

        RunResult result = Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]), ("a.vtt", job.Outputs[1]), ("a.srt", job.Outputs[2]));
        Assert.Equal(["Transcript", "Subtitle", "Subtitle"], result.Values("OutputType"));
    }

    [Theory]
    [InlineData("Transcript", "a.json")]
    [InlineData("RedactedTranscript", "redacted-a.json")]
    [InlineData("subtitle", "a.srt a.vtt")]
    [InlineData("Subtitle, Transcript, Subtitle", "a.json a.srt a.vtt")]
    public void OutputType_chooses(string types, string files)
    {
        Sandbox.AddJob(new JobDefinition("a")
        {
            ContentRedaction = Redaction("redacted_and_unredacted"),
            SubtitleFormats = ["srt", "vtt"],
        });

        Save($"Save-TranscriptionOutput a -OutputType {types}").WithoutErrors();

        Assert.Equal(files.Split(' '), Folder.Files);
        Assert.Equal(files.Split(' ').Length, Sandbox.Requests.Of("GetObject").Count);
    }

    [Fact]
    public void An_output_that_the_job_did_not_make_is_an_error_and_what_it_made_is_saved()
    {
        SandboxJob job = AddJob("a");

        RunResult result = Save("Save-TranscriptionOutput a -OutputType Subtitle, Transcript");

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal("OutputTypeNotMade" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceUnavailable, result.Error.CategoryInfo.Category);
        Assert.Equal("Job 'a' made no Subtitle, only Transcript.", result.Error.ToString());
        Assert.Equal("a", NameOf(PSObject.AsPSObject(result.Error.TargetObject)));
    }

    [Fact]
    public void A_job_without_output_says_so()
    {
        Sandbox.AddJob(new JobDefinition("a") { OptedOut = true });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "NoOutput");

        Assert.Equal("Job 'a' is COMPLETED but the service tells of no output.", error.ToString());
        Assert.Equal(ErrorCategory.ResourceUnavailable, error.CategoryInfo.Category);
        Assert.Equal("a", NameOf(PSObject.AsPSObject(error.TargetObject)));
    }

    [Fact]
    public void A_job_that_is_not_finished_says_so()
    {
        AddRunning("a");

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "JobNotFinished");

        Assert.Equal("Job 'a' has nothing to save yet: it is IN_PROGRESS.", error.ToString());
        Assert.Equal("Wait for it: ... | Wait-TranscriptionJob | Save-TranscriptionOutput", error.ErrorDetails.RecommendedAction);
        Assert.Equal(ErrorCategory.ResourceUnavailable, error.CategoryInfo.Category);
    }

    [Fact]
    public void A_failed_job_says_so_with_its_reason()
    {
        Sandbox.AddJob(new JobDefinition("a") { FailureReason = "The media is silent." });

        ErrorRecord error = AssertNothingSaved(Save("Wait-TranscriptionJob a -IncludeFailed | Save-TranscriptionOutput"), "JobFailed");

        Assert.Equal("Job 'a' failed: The media is silent.", error.ToString());
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
    }

    [Fact]
    public void Each_trouble_is_one_error_and_the_other_jobs_are_saved()
    {
        AddJob("a");
        AddRunning("running");
        AddJob("b");

        RunResult result = Save("Save-TranscriptionOutput a, running, nobody, b");

        Assert.Equal(["a.json", "b.json"], Folder.Files);
        Assert.Equal(["JobNotFinished", "JobNotFound"], result.ErrorIds.Order());
        Assert.Equal(["a", "b"], result.Names.Order());
    }

    [Fact]
    public void Jobs_given_twice_are_saved_once()
    {
        AddJob("a");

        RunResult result = Save("'a', 'a' + @(Get-TranscriptionJobDetail a) | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal(["a"], result.Names);
        Assert.Single(Sandbox.Requests.Of("GetObject"));
    }

    [Fact]
    public void Files_bind_by_path_to_what_reads_files()
    {
        AddText("a", "{}");

        RunResult result = Save(
            """
            function Read-It {
                param([Parameter(ValueFromPipelineByPropertyName)] [Alias('PSPath')] [string] $LiteralPath,
                      [Parameter(ValueFromPipelineByPropertyName)] [string] $FullName)
                process { $ExecutionContext.InvokeProvider.Item.Get(@($LiteralPath), $false, $true).FullName; $FullName }
            }
            Save-TranscriptionOutput a | Read-It
            """).WithoutErrors();

        Assert.Equal([Folder.Combine("a.json"), Folder.Combine("a.json")], result.Output.Select(item => (string)item.BaseObject));
    }

    [Fact]
    public void Files_lead_back_to_the_details_of_their_jobs()
    {
        AddText("a", "{}", "eu-west-1");
        AddText("a", "[]", "us-east-1");
        using ModuleSession session = BareSession();
        GoTo(session, Folder.Path);

        RunResult result = session.Run(
            """
            Get-TranscriptionJobDetail a -Region eu-west-1 -AccessKey sandbox -SecretKey sandbox-secret |
                Save-TranscriptionOutput | Get-TranscriptionJobDetail
            """).WithoutErrors();

        Assert.Equal(["a"], result.Names);
        Assert.Equal("{}", Text("a.json"));
        Assert.All(Sandbox.Requests.Of("GetTranscriptionJob"), request => Assert.Equal("eu-west-1", request.Region));
    }

    [Fact]
    public void Verbose_tells_each_file_without_the_query_of_its_link()
    {
        AddText("a", "{}");

        RunResult result = Save("Save-TranscriptionOutput a -Verbose").WithoutErrors();

        Assert.Equal(
            [$"Using us-east-1 (access key sandbox) at {Sandbox.Url}/.", $"Saved '{Folder.Combine("a.json")}' (2 bytes)."],
            result.Verbose.Where(line => !line.StartsWith("Performing", StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Verbose, line => line.Contains("X-Amz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThrottleLimit_bounds_what_is_in_flight()
    {
        string[] names = [.. Enumerable.Range(0, 9).Select(i => AddJob($"job-{i}").Name)];
        Fault stall = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(stall) { Operation = "GetObject" });
        using RunningScript script = StartSave("Save-TranscriptionOutput $args[0] -ThrottleLimit 3", [names]);
        await CallsAsync("GetObject", count: 3);

        stall.Release();
        RunResult result = (await script.EndAsync()).WithoutErrors();

        Assert.Equal(names, result.Names.Order());
        Assert.Equal(3, Sandbox.Requests.PeakConcurrency);
    }
}
