using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveByLinkTests : SaveTest
{
    private readonly ShiftedClock _clock = new();

    protected override SandboxOptions Options => new()
    {
        TimeProvider = _clock,
        AllowedClockSkew = null,
        LinkLifetime = TimeSpan.FromMinutes(5),
    };

    [Fact]
    public void Links_that_an_object_carries_are_used_without_asking_again()
    {
        Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt"] });

        Save("Get-TranscriptionJobDetail a | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal(["a.json", "a.vtt"], Folder.Files);
        Assert.Single(Sandbox.Requests.Of("GetTranscriptionJob"));
    }

    [Fact]
    public void What_comes_out_of_a_wait_needs_no_second_call()
    {
        AddJob("a");

        Save("Wait-TranscriptionJob a | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal(["GetTranscriptionJob", "GetObject"], Sandbox.Requests.All.Select(request => request.Operation));
    }

    [Fact]
    public void A_presigned_link_is_sent_without_credentials_beside_its_own()
    {
        AddJob("a");

        Save("Save-TranscriptionOutput a").WithoutErrors();

        Assert.Equal(SignaturePlace.Query, Assert.Single(Sandbox.Requests.Of("GetObject")).Signature);
    }

    [Fact]
    public void An_object_of_AWS_Tools_shape_brings_its_links()
    {
        AddText("a", "{}");
        string link = LinkOf("a");

        Save(
            """
            [pscustomobject]@{
                TranscriptionJobName = 'a'
                TranscriptionJobStatus = [pscustomobject]@{ Value = 'COMPLETED' }
                Transcript = [pscustomobject]@{ TranscriptFileUri = $args[0] }
            } | Save-TranscriptionOutput
            """,
            link).WithoutErrors();

        Assert.Equal("{}", Text("a.json"));
        Assert.Equal(["GetObject"], Sandbox.Requests.All.Select(request => request.Operation));
    }

    [Fact]
    public void An_object_that_knows_no_links_is_asked_for()
    {
        AddText("a", "{}");

        Save("[pscustomobject]@{ TranscriptionJobName = 'a'; TranscriptionJobStatus = 'IN_PROGRESS' } | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal("{}", Text("a.json"));
    }

    [Fact]
    public void A_link_that_S3_calls_expired_is_renewed_once()
    {
        AddText("a", "{}");
        Run("$global:job = Get-TranscriptionJobDetail a");
        _clock.Advance(TimeSpan.FromMinutes(6));

        Save("$job | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal("{}", Text("a.json"));
        Assert.Equal(
            ["GetTranscriptionJob", "GetObject", "GetTranscriptionJob", "GetObject"], Sandbox.Requests.All.Select(request => request.Operation));
    }

    [Fact]
    public void A_link_that_is_old_by_its_own_words_is_not_tried()
    {
        AddText("a", "{}");
        _clock.Advance(TimeSpan.FromMinutes(-10));
        Run("$global:job = Get-TranscriptionJobDetail a");
        _clock.Advance(TimeSpan.FromMinutes(10));

        Save("$job | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal(["GetTranscriptionJob", "GetTranscriptionJob", "GetObject"], Sandbox.Requests.All.Select(request => request.Operation));
    }

    [Fact]
    public void One_renewal_serves_all_files_of_a_job()
    {
        Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt", "srt"] });
        Run("$global:job = Get-TranscriptionJobDetail a");
        _clock.Advance(TimeSpan.FromMinutes(6));

        Save("$job | Save-TranscriptionOutput").WithoutErrors();

        Assert.Equal(3, Folder.Files.Count);
        Assert.Equal(2, Sandbox.Requests.Of("GetTranscriptionJob").Count);
    }

    [Fact]
    public void A_link_that_expires_in_the_middle_of_a_file_is_renewed_and_the_file_goes_on()
    {
        AddText("a", "0123456789abcdef");
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(afterBytes: 10)) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.Before("time passes", () => _clock.Advance(TimeSpan.FromMinutes(6))))
        {
            Operation = "GetTranscriptionJob",
            Skip = 1,
        });
        Sandbox.Faults.Add(new FaultRule(Fault.ExpiredLink()) { Operation = "GetObject", Times = 1 });

        Save("Save-TranscriptionOutput a").WithoutErrors();

        Assert.Equal("0123456789abcdef", Text("a.json"));
        Assert.Equal([null, "bytes=10-", "bytes=10-"], Sandbox.Requests.Of("GetObject").Select(request => request.Range));
        Assert.Equal(2, Sandbox.Requests.Of("GetTranscriptionJob").Count);
    }

    [Fact]
    public void A_link_that_is_dead_on_arrival_is_an_error_after_two_renewals()
    {
        AddText("a", "{}");
        Sandbox.Faults.Add(new FaultRule(Fault.ExpiredLink()) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "AccessDenied");

        Assert.StartsWith($"The link to the output '{Sandbox.Url}/aws-transcribe-us-east-1-prod/", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("' of job 'a' had expired, and so had each new one.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.Equal(3, Sandbox.Requests.Of("GetObject").Count);
        Assert.Equal(3, Sandbox.Requests.Of("GetTranscriptionJob").Count);
    }

    [Fact]
    public void A_link_that_is_refused_is_not_blamed_on_the_user_s_identity()
    {
        AddText("a", "{}");
        Sandbox.Faults.Add(new FaultRule(Fault.AccessDenied()) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "AccessDenied");

        Assert.Equal(
            "The link carries the service's own permission, so this identity can't be the cause. Look at what stands between: the policy of a "
                + "VPC endpoint may not allow the service's bucket.",
            error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_job_that_was_deleted_since_is_an_error_when_its_links_have_expired()
    {
        SandboxJob job = AddText("a", "{}");
        Run("$global:job = Get-TranscriptionJobDetail a");
        _clock.Advance(TimeSpan.FromMinutes(6));
        Sandbox.Delete(job);

        ErrorRecord error = AssertNothingSaved(Save("$job | Save-TranscriptionOutput"), "JobNotFound");

        Assert.Equal("There is no job 'a' in us-east-1 (access key sandbox).", error.ToString());
    }

    [Fact]
    public void Another_region_on_the_command_line_means_the_job_there_and_not_the_links_of_the_object()
    {
        AddText("a", "east", "us-east-1");
        AddText("a", "west", "us-west-2");

        Save("Get-TranscriptionJobDetail a -Region us-east-1 | Save-TranscriptionOutput -Region us-west-2").WithoutErrors();

        Assert.Equal("west", Text("a.json"));
    }

    private string LinkOf(string job)
    {
        object transcript = Run("Get-TranscriptionJobDetail $args[0]", job).Values("Transcript")[0]!;
        Sandbox.Requests.Clear();
        return (string)PSObject.AsPSObject(transcript).Properties["TranscriptFileUri"].Value;
    }
}
