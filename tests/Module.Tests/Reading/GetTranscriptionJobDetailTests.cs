using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Reading;

public sealed class GetTranscriptionJobDetailTests : ModuleTest
{
    [Fact]
    public void Answers_come_in_the_order_of_the_names_with_an_error_for_each_that_is_unknown()
    {
        AddJob("a");
        AddJob("b");
        AddJob("c");

        RunResult result = Run("Get-TranscriptionJobDetail c, nobody, a, b");

        Assert.Equal(["c", "a", "b"], result.Names);
        Assert.Equal("JobNotFound,TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand", result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Equal("nobody", result.Error.TargetObject);
        Assert.Equal("There is no job 'nobody' in us-east-1 (access key sandbox).", result.Error.Exception.Message);
        Assert.Equal(
            "Look at the spelling, upper and lower case included, and at -Region and -ProfileName. Jobs are gone 90 days after they were made.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_name_is_looked_for_in_the_case_in_which_it_is_given()
    {
        AddJob("Call");

        RunResult result = Run("Get-TranscriptionJobDetail call, Call");

        Assert.Equal(["Call"], result.Names);
        Assert.Equal("call", result.Error.TargetObject);
    }

    [Fact]
    public void A_name_given_twice_is_answered_twice()
    {
        AddJob("a");

        Assert.Equal(["a", "a"], Run("Get-TranscriptionJobDetail a, a").WithoutErrors().Names);
    }

    [Fact]
    public async Task A_slow_answer_holds_up_the_order_and_not_the_calls()
    {
        AddJobs("a", 20);
        Fault stall = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(stall) { JobName = "a01" });
        using RunningScript running = Session.Start("1..20 | ForEach-Object { 'a{0:00}' -f $_ } | Get-TranscriptionJobDetail");

        await ArrivedAsync(20);
        Assert.True(running.Output.Count == 0);
        stall.Release();

        RunResult result = await running.EndAsync();
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"a{number:00}"), result.WithoutErrors().Names);
    }

    [Theory]
    [InlineData("", 32)]
    [InlineData("-ThrottleLimit 1", 1)]
    [InlineData("-ThrottleLimit 40", 40)]
    public async Task So_many_calls_are_in_flight_and_no_more(string parameter, int limit)
    {
        AddJobs("a", 50);
        Fault stall = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(stall));
        using RunningScript running = Session.Start($"1..50 | ForEach-Object {{ 'a{{0:00}}' -f $_ }} | Get-TranscriptionJobDetail {parameter}");

        await ArrivedAsync(limit);
        stall.Release();

        Assert.Equal(50, (await running.EndAsync()).WithoutErrors().Output.Count);
        Assert.Equal(limit, Sandbox.Requests.PeakConcurrency);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("129")]
    public void A_throttle_limit_beyond_reason_is_refused(string limit)
    {
        RunResult result = Run($"Get-TranscriptionJobDetail a -ThrottleLimit {limit}");

        Assert.StartsWith("ParameterArgumentValidationError,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public async Task Work_begins_with_the_first_name_while_the_others_are_still_to_come()
    {
        AddJob("a");
        AddJob("b");
        using var gate = new ManualResetEventSlim();
        using RunningScript running = Session.Start("& { 'a'; $args[0].Wait(); 'b' } $args[0] | Get-TranscriptionJobDetail", null, gate);

        await ArrivedAsync(1);
        gate.Set();

        Assert.Equal(["a", "b"], (await running.EndAsync()).WithoutErrors().Names);
    }

    [Fact]
    public async Task Stopping_ends_a_call_that_gets_no_answer()
    {
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall()));
        using RunningScript running = Session.Start("Get-TranscriptionJobDetail a");
        await ArrivedAsync(1);

        TimeSpan took = await running.StopAsync();

        Assert.Equal(PSInvocationState.Stopped, running.State);
        Assert.True(took < TimeSpan.FromSeconds(3), $"It took {took}.");
        await Sandbox.Requests.WaitUntilAsync(requests => requests.All(request => request.IsFinished), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Leaving_the_pipeline_early_ends_the_calls_under_way()
    {
        AddJobs("a", 5);
        Sandbox.Faults.Add(new FaultRule(Fault.Stall()) { When = request => request.JobName != "a01" });

        RunResult result = Run(
            ":all while ($true) { 1..5 | ForEach-Object { 'a{0:00}' -f $_ } | Get-TranscriptionJobDetail | ForEach-Object { $_; break all } }");

        Assert.Equal(["a01"], result.WithoutErrors().Names);
        await Sandbox.Requests.WaitUntilAsync(requests => requests.All(request => request.IsFinished), TestContext.Current.CancellationToken);
    }

    private void AddJobs(string prefix, int count)
    {
        for (int number = 1; number <= count; number++)
        {
            AddJob($"{prefix}{number:00}");
        }
    }

    private Task ArrivedAsync(int count) => Sandbox.Requests
        .WaitUntilAsync(requests => requests.Count >= count, TestContext.Current.CancellationToken)
        .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
