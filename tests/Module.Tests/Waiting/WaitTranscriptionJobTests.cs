using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Waiting;

public sealed class WaitTranscriptionJobTests : JobTest
{
    [Fact]
    public async Task Each_job_comes_out_as_soon_as_it_is_completed_while_the_others_still_run()
    {
        Dictionary<string, SandboxJob> jobs = new[] { "a", "b", "c", "d", "e" }.ToDictionary(name => name, name => AddRunning(name));
        using RunningScript script = Start($"Wait-TranscriptionJob a, b, c, d, e {Often}");

        string[] order = ["c", "a", "e", "b", "d"];
        for (int i = 0; i < order.Length; i++)
        {
            jobs[order[i]].Complete();
            PSObject job = await script.OutputAsync(i + 1);
            Assert.Equal(order[i], NameOf(job));
            Assert.Equal("COMPLETED", job.Properties["TranscriptionJobStatus"].Value);
        }

        (await script.EndAsync()).WithoutErrors();
    }

    [Fact]
    public void Jobs_that_are_finished_already_come_out_at_once()
    {
        AddJob("a");
        AddJob("b");

        RunResult result = Run("Wait-TranscriptionJob a, b").WithoutErrors();

        Assert.Equal(["a", "b"], result.Names.Order());
        Assert.Equal(2, Sandbox.Requests.All.Count);
    }

    [Fact]
    public void A_failed_job_is_an_error_with_its_reason_and_the_job_as_target_and_the_others_go_on()
    {
        AddJob("a");
        Sandbox.AddJob(new JobDefinition("broken") { FailureReason = "The media is silent." });
        AddJob("c");

        RunResult result = Run("Wait-TranscriptionJob a, broken, c");

        Assert.Equal(["a", "c"], result.Names.Order());
        ErrorRecord error = result.Error;
        Assert.Null(result.Terminating);
        Assert.Equal("JobFailed,TranscribeJobTools.Commands.WaitTranscriptionJobCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
        Assert.Equal("Job 'broken' failed: The media is silent.", error.ToString());
        Assert.Equal(
            "Mend the cause and start the job anew under another name, or delete this one first.", error.ErrorDetails.RecommendedAction);
        PSObject target = PSObject.AsPSObject(error.TargetObject);
        Assert.Equal("TranscribeJobTools.Jobs.TranscriptionJobDetail", target.BaseObject.GetType().FullName);
        Assert.Equal("FAILED", target.Properties["TranscriptionJobStatus"].Value);
        Assert.Equal("The media is silent.", target.Properties["FailureReason"].Value);
    }

    [Fact]
    public void With_IncludeFailed_a_failed_job_is_emitted_and_no_error()
    {
        AddJob("a");
        Sandbox.AddJob(new JobDefinition("broken") { FailureReason = "The media is silent." });

        RunResult result = Run("Wait-TranscriptionJob a, broken -IncludeFailed").WithoutErrors();

        Assert.Equal(
            [("a", "COMPLETED"), ("broken", "FAILED")],
            result.Names.Zip(result.Values("TranscriptionJobStatus").Cast<string>()).Order());
    }

    [Fact]
    public void Escape_sequences_in_a_failure_reason_do_not_reach_the_message()
    {
        Sandbox.AddJob(new JobDefinition("broken") { FailureReason = "red\u001b[31m\nalert" });

        Assert.Equal("Job 'broken' failed: red\ufffd[31m alert", Run("Wait-TranscriptionJob broken").Error.ToString());
    }

    [Fact]
    public void An_unknown_name_is_an_error_at_once_and_the_others_are_waited_for()
    {
        AddJob("a");

        RunResult result = Run("Wait-TranscriptionJob a, nobody");

        Assert.Equal(["a"], result.Names);
        Assert.Equal("JobNotFound,TranscribeJobTools.Commands.WaitTranscriptionJobCommand", result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Equal("nobody", result.Error.TargetObject);
        Assert.Equal("There is no job 'nobody' in us-east-1 (access key sandbox).", result.Error.ToString());
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("gone, b, c, d, e")]
    public async Task A_job_that_is_deleted_meanwhile_is_an_error_for_that_one(string names)
    {
        List<SandboxJob> jobs = [.. names.Split(", ").Select(name => AddRunning(name))];
        using RunningScript script = Start($"Wait-TranscriptionJob {names} {Often}");
        await CallsAsync(jobs.Count == 1 ? "GetTranscriptionJob" : "ListTranscriptionJobs", count: 3);

        Sandbox.Delete(jobs[0]);
        await script.ErrorAsync(_ => true);
        jobs.ForEach(job => job.Complete());
        RunResult result = await script.EndAsync();

        Assert.Equal("JobNotFound,TranscribeJobTools.Commands.WaitTranscriptionJobCommand", result.Error.FullyQualifiedErrorId);
        Assert.Equal("Job 'gone' was deleted while it was waited for, in us-east-1 (access key sandbox).", result.Error.ToString());
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Equal("gone", result.Error.TargetObject);
        Assert.Equal(jobs.Skip(1).Select(job => job.Name), result.Names.Order());
    }

    [Fact]
    public void Names_given_twice_are_answered_once()
    {
        AddJob("a");
        AddJob("b");

        RunResult result = Run("'a', 'b', 'a' + @(Get-TranscriptionJobDetail a, b) | Wait-TranscriptionJob").WithoutErrors();

        Assert.Equal(["a", "b"], result.Names.Order());
    }

    [Fact]
    public void A_name_that_is_unknown_and_given_twice_is_one_error() =>
        Assert.Equal(["JobNotFound"], Run("Wait-TranscriptionJob nobody, nobody").ErrorIds);

    [Fact]
    public async Task A_job_that_comes_while_others_are_waited_for_is_looked_at_at_once()
    {
        AddRunning("slow");
        AddJob("quick");

        // The next look at 'slow' would be hours off.
        using RunningScript script = Start(
            """
            & { 'slow'; $args[0].Wait(); 'quick' } $args[0] | Wait-TranscriptionJob
            """,
            CallsAsync("GetTranscriptionJob", "slow"));

        Assert.Equal("quick", NameOf(await script.OutputAsync()));
        await script.StopAsync();
    }

    [Fact]
    public async Task Many_jobs_are_looked_at_with_few_calls()
    {
        List<SandboxJob> jobs = [.. Enumerable.Range(0, 150).Select(i => AddRunning($"job-{i}"))];
        using RunningScript script = Start($"Wait-TranscriptionJob $args[0] {Often}", [jobs.Select(job => job.Name).ToArray()]);
        await CallsAsync("ListTranscriptionJobs", count: 20);

        // Those that the first look met before the others had come in.
        int asked = Sandbox.Requests.Of("GetTranscriptionJob").Count;
        Assert.InRange(asked, 0, 3);

        jobs.ForEach(job => job.Complete());
        RunResult result = (await script.EndAsync()).WithoutErrors();

        Assert.Equal(jobs.Select(job => job.Name).Order(), result.Names.Order());
        Assert.Equal(asked + 150, Sandbox.Requests.Of("GetTranscriptionJob").Count);
        Assert.InRange(Sandbox.Requests.PeakConcurrency, 1, 32);
    }
}
