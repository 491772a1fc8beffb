using System.Management.Automation;
using System.Text.RegularExpressions;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Waiting;

public sealed class WaitProgressTests : JobTest
{
    [Fact]
    public async Task One_bar_tells_finished_running_queued_failed_and_the_next_look()
    {
        AddJob("done");
        SandboxJob running = AddRunning("running");
        SandboxJob queued = AddQueued("queued");
        Sandbox.AddJob(new JobDefinition("broken") { FailureReason = "The media is silent." });
        using RunningScript script = Start("Wait-TranscriptionJob done, running, queued, broken");

        await script.ProgressAsync(record =>
            Regex.IsMatch(
                record.StatusDescription, "^2 of 4 finished, 1 running, 1 queued, 1 failed; 0:00:\\d\\d so far; next look in 2 s$"));
        running.Complete();
        queued.Complete();
        RunResult result = await script.EndAsync();

        Assert.Equal(["JobFailed"], result.ErrorIds);
        Assert.Single(result.Progress.DistinctBy(record => record.ActivityId));
        Assert.All(result.Progress, record => Assert.Equal("Waiting for transcription jobs", record.Activity));
        Assert.Contains(result.Progress, record => record.PercentComplete == 50);
        Assert.Equal(
            [ProgressRecordType.Completed],
            result.Progress.Select(record => record.RecordType).SkipWhile(type => type == ProgressRecordType.Processing));
    }

    [Fact]
    public async Task With_a_time_limit_the_bar_tells_what_is_left_of_it()
    {
        SandboxJob running = AddRunning("running");
        using RunningScript script = Start("Wait-TranscriptionJob running -Timeout 3600");

        await script.ProgressAsync(record => Regex.IsMatch(record.StatusDescription, "; 0:0\\d:\\d\\d so far, gives up in (0:5\\d:\\d\\d|1:00:00)"));
        running.Complete();

        (await script.EndAsync()).WithoutErrors();
    }

    [Fact]
    public void There_is_none_for_what_is_over_at_once()
    {
        AddJob("a");

        // On a busy computer, and in a session that has not loaded everything yet, even this may take a moment.
        Assert.Contains(Enumerable.Range(0, 10), _ => Run("Wait-TranscriptionJob a").WithoutErrors().Progress.Count == 0);
    }

    [Fact]
    public void The_bar_goes_when_the_pipeline_ends_early()
    {
        AddRunning("a");

        RunResult result = Run($"Wait-TranscriptionJob a -Timeout 1 {Often} -ErrorAction Stop");

        Assert.Equal(["WaitTimeout"], result.ErrorIds);
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
    }
}
