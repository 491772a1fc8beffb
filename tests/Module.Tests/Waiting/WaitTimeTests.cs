using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Waiting;

public sealed class WaitTimeTests : JobTest
{
    [Theory]
    [InlineData("0.2")]
    [InlineData("'0.2'")]
    [InlineData("'00:00:00.2'")]
    [InlineData("([TimeSpan]::FromMilliseconds(200))")]
    [InlineData("([decimal]0.2)")]
    public void A_timeout_is_seconds_or_a_TimeSpan_or_the_text_of_either(string timeout)
    {
        AddRunning("a");

        ErrorRecord error = Run($"Wait-TranscriptionJob a -Timeout {timeout} {Often}").Error;

        Assert.StartsWith("Job 'a' had not finished after 0.2 s: it is ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_is_seconds_and_not_three_microseconds()
    {
        SandboxJob job = AddRunning("a");
        using RunningScript script = Start($"Wait-TranscriptionJob a -Timeout 30 {Often}");
        await CallsAsync("GetTranscriptionJob", count: 4);

        job.Complete();

        Assert.Equal(["a"], (await script.EndAsync()).WithoutErrors().Names);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("'00:00:02'")]
    [InlineData("([TimeSpan]::FromSeconds(30))")]
    public void Within_a_polling_interval_there_is_one_look(string interval)
    {
        AddRunning("a");

        RunResult result = Run(
            $$"""& { 'a'; $args[0].Wait() } $args[0] | Wait-TranscriptionJob -PollingInterval {{interval}} -Timeout 0.3""", LookAsync("a"));

        Assert.Equal(["WaitTimeout"], result.ErrorIds);
        Assert.Single(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData("Timeout", "soon")]
    [InlineData("Timeout", "30s")]
    [InlineData("Timeout", "0")]
    [InlineData("Timeout", "-5")]
    [InlineData("Timeout", "1e300")]
    [InlineData("Timeout", "NaN")]
    [InlineData("Timeout", "50.00:00:00")]
    [InlineData("Timeout", "")]
    [InlineData("PollingInterval", "soon")]
    [InlineData("PollingInterval", "0")]
    public void Nonsense_is_refused_with_what_would_be_right(string parameter, string value)
    {
        AddJob("a");

        ErrorRecord error = Run($"Wait-TranscriptionJob a -{parameter} '{value}'").Error;

        Assert.Equal("ParameterArgumentTransformationError,TranscribeJobTools.Commands.WaitTranscriptionJobCommand", error.FullyQualifiedErrorId);
        Assert.Equal(
            $"Cannot process argument transformation on parameter '{parameter}'. '{value}' is not a time: give seconds (90), a TimeSpan "
                + "or its text (00:01:30); more than 0 and at most 49 days.",
            error.ToString());
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("$true")]
    [InlineData("@(1, 2)")]
    [InlineData("(Get-Command Get-Help)")]
    [InlineData("([DBNull]::Value)")]
    public void What_is_no_number_and_no_time_is_refused_too(string value)
    {
        AddJob("a");

        Assert.Contains("is not a time: give seconds (90)", Run($"Wait-TranscriptionJob a -Timeout {value}").Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_timeout_each_unfinished_job_is_an_error_that_names_its_state()
    {
        AddJob("done");
        AddRunning("running");
        AddQueued("queued");

        RunResult result = Run(
            $$"""& { 'done', 'running', 'queued'; $args[0].Wait() } $args[0] | Wait-TranscriptionJob -Timeout 0.3 {{Often}}""",
            LookAsync("done", "running", "queued"));

        Assert.Null(result.Terminating);
        Assert.Equal(["done"], result.Names);
        Assert.Equal(
            [
                ("queued", "Job 'queued' had not finished after 0.3 s: it is QUEUED."),
                ("running", "Job 'running' had not finished after 0.3 s: it is IN_PROGRESS."),
            ],
            result.Errors.Select(error => ((string)error.TargetObject, error.ToString())).Order());
        Assert.All(result.Errors, error =>
        {
            Assert.Equal("WaitTimeout,TranscribeJobTools.Commands.WaitTranscriptionJobCommand", error.FullyQualifiedErrorId);
            Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
            Assert.Equal(
                "It goes on at the service. Wait again, with a longer -Timeout or with none.", error.ErrorDetails.RecommendedAction);
        });
    }

    [Fact]
    public async Task A_timeout_strikes_while_a_look_is_under_way()
    {
        AddRunning("a");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall()));

        RunResult result = Run("Wait-TranscriptionJob a -Timeout 0.2");

        Assert.Equal("Job 'a' had not finished after 0.2 s: it is in a state that is not known yet.", result.Error.ToString());
        await RequestsAsync(requests => requests.All(request => request.IsFinished));
    }

    [Fact]
    public async Task The_timeout_counts_from_the_end_of_the_input()
    {
        SandboxJob first = AddRunning("first");
        using var inputEnds = new ManualResetEventSlim();

        // Far more looks than fit into the time-out go by before the input ends.
        using RunningScript script = Start(
            "& { 'first'; $args[0].Wait() } $args[0] | Wait-TranscriptionJob -Timeout 1 -PollingInterval 0.05", inputEnds);
        await CallsAsync("GetTranscriptionJob", count: 25);
        Assert.Equal(PSInvocationState.Running, script.State);

        first.Complete();
        inputEnds.Set();

        Assert.Equal(["first"], (await script.EndAsync()).WithoutErrors().Names);
    }

    [Fact]
    public void A_timeout_without_any_job_is_over_at_once() =>
        Assert.Empty(Run("@() | Wait-TranscriptionJob -Timeout 600").WithoutErrors().Output);

    /// <summary>Done when each of the jobs has been looked at.</summary>
    private Task LookAsync(params string[] names) => RequestsAsync(requests =>
        names.All(name => requests.Any(request => request is { Operation: "GetTranscriptionJob", IsFinished: true } && request.JobName == name)));
}
