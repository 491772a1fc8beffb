using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.CutShort;

public sealed class CutShortTests : SaveTest
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task While_upstream_is_silent_the_file_of_the_first_job_is_whole_on_disk()
    {
        SandboxJob job = AddJob("a");
        AddJob("b");
        using var goOn = new ManualResetEventSlim();
        using var watcher = new FileSystemWatcher(Folder.Path);
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, e) => there.TrySetResult();
        watcher.EnableRaisingEvents = true;

        using RunningScript script = StartSave("& { 'a'; $args[0].Wait(); 'b' } $args[0] | Save-TranscriptionOutput", goOn);
        await there.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal(PSInvocationState.Running, script.State);
        goOn.Set();
        Assert.Equal(["a", "b"], (await script.EndAsync()).WithoutErrors().Names);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a, b, c, d, e", 2)]
    public async Task Stop_ends_a_wait_within_a_second_and_nothing_goes_on(string names, int calls)
    {
        foreach (string name in names.Split(", "))
        {
            AddRunning(name);
        }

        using RunningScript script = Start($"Wait-TranscriptionJob {names} {Often}");
        await RequestsAsync(requests => requests.Count > calls);

        Assert.InRange(await script.StopAsync(), TimeSpan.Zero, s_second);

        await AssertSilenceAsync();
    }

    [Fact]
    public async Task Stop_ends_a_wait_between_two_looks()
    {
        AddRunning("a");
        using RunningScript script = Start("Wait-TranscriptionJob a -PollingInterval 3600");
        await RequestsAsync(requests => requests.Any(request => request.IsFinished));

        Assert.InRange(await script.StopAsync(), TimeSpan.Zero, s_second);

        Assert.Equal(PSInvocationState.Stopped, script.State);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task Stop_ends_a_wait_that_is_throttled()
    {
        AddRunning("a");
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()));
        using RunningScript script = Start("Wait-TranscriptionJob a");
        await CallsAsync("GetTranscriptionJob", count: 3);

        Assert.InRange(await script.StopAsync(), TimeSpan.Zero, s_second);

        await AssertSilenceAsync();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(7)]
    public async Task Stop_ends_a_save_within_a_second_and_leaves_no_partial_file(int afterBytes)
    {
        AddText("a", "0123456789");
        AddText("b", "0123456789");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall(afterBytes)) { Operation = "GetObject", JobName = "b" });
        using RunningScript script = StartSave("Save-TranscriptionOutput a, b");
        await CallsAsync("GetObject", "b");
        await script.OutputAsync();

        Assert.InRange(await script.StopAsync(), TimeSpan.Zero, s_second);

        Assert.Equal(["a.json"], Folder.Files);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task Stop_ends_a_save_while_upstream_is_silent()
    {
        AddText("a", "0123456789");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall(5)) { Operation = "GetObject" });
        using var never = new ManualResetEventSlim();
        using RunningScript script = StartSave(
            "& { 'a'; while (-not $args[0].Wait(20)) { } } $args[0] | Save-TranscriptionOutput", never);
        await CallsAsync("GetObject");

        Assert.InRange(await script.StopAsync(), TimeSpan.Zero, s_second);

        Assert.Empty(Folder.Files);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task A_downstream_that_throws_ends_the_work()
    {
        AddJob("a");
        AddText("b", "0123456789");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall(5)) { Operation = "GetObject", JobName = "b" });

        RunResult result = Save("Save-TranscriptionOutput a, b | ForEach-Object { throw 'enough' }");

        Assert.Equal("enough", result.Error.ToString());
        Assert.Equal(["a.json"], Folder.Files);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task A_downstream_that_breaks_off_ends_the_work()
    {
        AddJob("a");
        AddRunning("b");

        RunResult result = Run($"foreach ($once in 1) {{ Wait-TranscriptionJob a, b {Often} | ForEach-Object {{ $_; break }} }}; 'after'");

        Assert.Equal(["a", null], result.WithoutErrors().Names);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task An_upstream_that_throws_ends_the_work_and_leaves_no_partial_file()
    {
        AddText("a", "0123456789");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall(5)) { Operation = "GetObject" });

        RunResult result = Save(
            "& { 'a'; $args[0].Wait(); throw 'broken upstream' } $args[0] | Save-TranscriptionOutput", CallsAsync("GetObject"));

        Assert.Equal("broken upstream", result.Error.ToString());
        Assert.Empty(Folder.Files);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task ErrorAction_Stop_ends_the_work_at_the_first_error()
    {
        Sandbox.AddJob(new JobDefinition("broken") { FailureReason = "The media is silent." });
        AddRunning("b");

        RunResult result = Run($"Wait-TranscriptionJob b, broken {Often} -ErrorAction Stop; 'never'");

        Assert.Equal(["JobFailed"], result.ErrorIds);
        Assert.NotNull(result.Terminating);
        Assert.Empty(result.Output);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task ErrorAction_Stop_ends_a_save_and_leaves_no_partial_file()
    {
        AddText("a", "0123456789");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall(5)) { Operation = "GetObject", JobName = "a" });

        RunResult result = Save("Save-TranscriptionOutput a, nobody -ErrorAction Stop; 'never'");

        Assert.Equal(["JobNotFound"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Empty(Folder.Files);
        await AssertSilenceAsync();
    }

    [Fact]
    public async Task The_session_goes_on_after_a_stop()
    {
        AddRunning("a");
        AddJob("b");
        using (RunningScript script = Start($"Wait-TranscriptionJob a {Often}"))
        {
            await CallsAsync("GetTranscriptionJob");
            await script.StopAsync();
        }

        Assert.Equal(["b"], Run("Wait-TranscriptionJob b").WithoutErrors().Names);
    }

    /// <summary>That no call is in flight any more, and none comes while another wait makes several.</summary>
    private async Task AssertSilenceAsync()
    {
        await RequestsAsync(requests => requests.All(request => request.IsFinished));
        int calls = Sandbox.Requests.All.Count;
        SandboxJob other = Sandbox.AddJob(new JobDefinition("other") { RunsFor = Timeout.InfiniteTimeSpan });
        Sandbox.Faults.Clear();
        using var session = new ModuleSession(Sandbox.Url);
        using RunningScript script = session.Start("Wait-TranscriptionJob other -PollingInterval 0.1");
        await CallsAsync("GetTranscriptionJob", "other", count: 4);
        other.Complete();
        (await script.EndAsync()).WithoutErrors();
        Assert.All(Sandbox.Requests.All.Skip(calls), request => Assert.Equal("other", request.JobName));
    }
}
