using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Removing;

public sealed class RemoveTranscriptionJobTests : JobTest
{
    private const string Id = ",TranscribeJobTools.Commands.RemoveTranscriptionJobCommand";

    [Theory]
    [InlineData("Remove-TranscriptionJob a, b -Force")]
    [InlineData("'a', 'b' | Remove-TranscriptionJob -Force")]
    [InlineData("Find-TranscriptionJob | Remove-TranscriptionJob -Force")]
    [InlineData("Get-TranscriptionJobDetail a, b, a | Remove-TranscriptionJob -Force")]
    [InlineData("Remove-TranscriptionJob -InputObject (Get-TranscriptionJobDetail a, b) -Confirm:$false")]
    public void Jobs_are_deleted_by_name_and_by_object_and_nothing_is_emitted(string script)
    {
        AddJob("a");
        AddJob("b");

        RunResult result = Run(script).WithoutErrors();

        Assert.Empty(result.Output);
        Assert.Equal(0, Session.Host.Prompts);
        Assert.Null(Sandbox.FindJob("a"));
        Assert.Null(Sandbox.FindJob("b"));
        Assert.Equal(2, Sandbox.Requests.Of("DeleteTranscriptionJob").Count);
    }

    [Fact]
    public void Without_Force_it_asks_of_each_job_and_a_no_keeps_it()
    {
        AddJob("a");
        Session.Host.Answer = 2;

        Run("Remove-TranscriptionJob a").WithoutErrors();

        Assert.Equal(1, Session.Host.Prompts);
        Assert.Empty(Sandbox.Requests.All);
        Assert.NotNull(Sandbox.FindJob("a"));
    }

    [Theory]
    [InlineData("Remove-TranscriptionJob a -Force -WhatIf")]
    [InlineData("$WhatIfPreference = $true; Remove-TranscriptionJob a -Force")]
    public void WhatIf_goes_before_Force(string script)
    {
        AddJob("a");

        Run(script).WithoutErrors();

        Assert.Contains("What if: Performing the operation \"Delete it\" on target \"job 'a' in us-east-1", Session.Host.Screen, StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Confirm_goes_before_Force()
    {
        AddJob("a");
        Session.Host.Answer = 2;

        Run("Remove-TranscriptionJob a -Force -Confirm").WithoutErrors();

        Assert.Equal(1, Session.Host.Prompts);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_job_at_work_and_one_that_is_not_there_are_errors_and_the_others_go()
    {
        AddRunning("busy");
        AddJob("a");

        RunResult result = Run("Remove-TranscriptionJob busy, nobody, a -Force");

        Assert.Null(result.Terminating);
        Assert.Equal(
            [
                ("JobNotFinished" + Id, ErrorCategory.ResourceUnavailable, "busy", "Job 'busy' is IN_PROGRESS and can't be deleted before it has finished."),
                ("JobNotFound" + Id, ErrorCategory.ObjectNotFound, "nobody", "There is no job 'nobody' in us-east-1 (access key sandbox)."),
            ],
            result.Errors
                .Select(error => (error.FullyQualifiedErrorId, error.CategoryInfo.Category, (string)error.TargetObject, error.Exception.Message))
                .Order());
        Assert.Null(Sandbox.FindJob("a"));
        Assert.NotNull(Sandbox.FindJob("busy"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-WithOutput", false)]
    public void Output_in_a_bucket_of_the_accounts_own_goes_only_if_that_is_said(string typed, bool stays)
    {
        S3Bucket bucket = Sandbox.AddBucket("out");
        Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "out", OutputKey = "x/a.json", SubtitleFormats = ["srt"] });
        bucket.Put("x/other.json", ObjectContent.FromText("{}"));

        Run($"Remove-TranscriptionJob a -Force {typed}").WithoutErrors();

        Assert.Null(Sandbox.FindJob("a"));
        Assert.Equal(stays ? 3 : 1, bucket.Keys.Count);
        Assert.Contains("x/other.json", bucket.Keys);
    }
}
