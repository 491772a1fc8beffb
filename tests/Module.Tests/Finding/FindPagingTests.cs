using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Finding;

public sealed class FindPagingTests : ModuleTest
{
    private static readonly DateTimeOffset s_noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private int Calls => Sandbox.Requests.Of("ListTranscriptionJobs").Count;

    [Fact]
    public void All_pages_are_read()
    {
        AddJobs(250);

        Assert.Equal(Names(250), Run("Find-TranscriptionJob").WithoutErrors().Names);
        Assert.Equal(3, Calls);
    }

    [Fact]
    public void All_pages_of_one_walk_use_the_same_filters()
    {
        AddJobs(250);

        Run("Find-TranscriptionJob job* -Status COMPLETED").WithoutErrors();

        Assert.Equal(3, Calls);
        Assert.All(
            Sandbox.Requests.Of("ListTranscriptionJobs"),
            call => Assert.Equal(("COMPLETED", "job"), (call.Input!["Status"]!.GetValue<string>(), call.Input["JobNameContains"]!.GetValue<string>())));
    }

    [Fact]
    public void A_pipeline_that_has_enough_asks_for_no_more()
    {
        AddJobs(250);

        RunResult result = Run(":all while ($true) { Find-TranscriptionJob | ForEach-Object { $_; break all } }");

        Assert.Equal(["job-000"], result.WithoutErrors().Names);
        Assert.Equal(1, Calls);
    }

    [Fact]
    public void A_pipeline_that_breaks_asks_for_no_more()
    {
        AddJobs(250);

        RunResult result = Run("try { Find-TranscriptionJob | ForEach-Object { throw 'enough' } } catch { \"$_\" }");

        Assert.Equal("enough", Assert.Single(result.Output).ToString());
        Assert.Equal(1, Calls);
    }

    [Fact]
    public async Task A_page_is_handed_on_before_the_next_is_asked_for()
    {
        AddJobs(150);
        Fault stall = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(stall) { Skip = 1 });
        var hundred = new TaskCompletionSource();
        int count = 0;
        using RunningScript running = Session.Start("Find-TranscriptionJob", _ =>
        {
            if (++count == 100)
            {
                hundred.SetResult();
            }
        });

        await hundred.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        stall.Release();

        Assert.Equal(150, (await running.EndAsync()).WithoutErrors().Output.Count);
    }

    [Fact]
    public void Past_the_dates_nothing_more_is_asked_for()
    {
        AddJobs(250);

        Assert.Equal(
            Names(11), Run("Find-TranscriptionJob -CreatedAfter $args[0]", s_noon.AddMinutes(-10).LocalDateTime).WithoutErrors().Names);
        Assert.Equal(1, Calls);
    }

    [Fact]
    public void Past_the_dates_nothing_more_is_asked_for_of_any_state()
    {
        AddJobs(250);
        AddJobs(250, "bad", "Unsupported media format.");

        RunResult result = Run("Find-TranscriptionJob -Status COMPLETED, FAILED -CreatedAfter $args[0]", s_noon.AddMinutes(-10).LocalDateTime);

        Assert.Equal(22, result.WithoutErrors().Output.Count);
        Assert.Equal(2, Calls);
    }

    [Fact]
    public async Task Stopping_ends_a_list_that_does_not_come()
    {
        Sandbox.Faults.Add(new FaultRule(Fault.Stall()));
        using RunningScript running = Session.Start("Find-TranscriptionJob");
        await Sandbox.Requests.WaitUntilAsync(requests => requests.Count == 1, TestContext.Current.CancellationToken);

        TimeSpan took = await running.StopAsync();

        Assert.Equal(PSInvocationState.Stopped, running.State);
        Assert.True(took < TimeSpan.FromSeconds(3), $"It took {took}.");
    }

    [Fact]
    public void What_goes_wrong_on_the_way_is_told_after_what_was_found()
    {
        AddJobs(150);
        Sandbox.Faults.Add(new FaultRule(Fault.AccessDenied()) { Skip = 1 });

        RunResult result = Run("Find-TranscriptionJob");

        Assert.Equal(100, result.Output.Count);
        ErrorRecord error = result.Error;
        Assert.Equal("AccessDenied,TranscribeJobTools.Commands.FindTranscriptionJobCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.Equal("us-east-1", error.TargetObject);
        Assert.Equal(
            "Access denied to the list of jobs in us-east-1 (access key sandbox): User is not authorized to perform this action.", error.Exception.Message);
        Assert.Equal(
            "Allow transcribe:ListTranscriptionJobs to this identity, or use another one (-ProfileName).", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Throttling_on_the_way_is_tried_again()
    {
        AddJobs(250);
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()) { Skip = 1, Times = 2 });

        Assert.Equal(Names(250), Run("Find-TranscriptionJob").WithoutErrors().Names);
        Assert.Equal(5, Calls);
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(number => $"job-{number:000}");

    private void AddJobs(int count, string prefix = "job", string? failureReason = null)
    {
        for (int number = 0; number < count; number++)
        {
            Sandbox.AddJob(new JobDefinition($"{prefix}-{number:000}") { CreationTime = s_noon.AddMinutes(-number), FailureReason = failureReason });
        }
    }
}
