using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Waiting;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

/// <summary>However a wait is left, nothing goes on behind it.</summary>
public class LeavingTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(50)]
    public Task A_reader_that_leaves_early_leaves_no_work_behind(int jobs) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs);
        bool isInputLeft = false;

        await foreach (JobEvent told in Begin(time, EndlessAsync(account, jobs, () => isInputLeft = true)))
        {
            if (told is JobOutput)
            {
                break;
            }
        }

        Assert.True(isInputLeft);
        await AssertNothingGoesOnAsync(time, account);
    });

    [Theory]
    [InlineData(10)]
    [InlineData(40.02)]
    [InlineData(60)]
    [InlineData(200)]
    public Task A_wait_that_is_cancelled_ends_at_once(double seconds) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, 50);
        bool isInputLeft = false;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), time);
        var waiter = new JobWaiter(new WaitOptions(), time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Story.OfAsync(time, waiter.WaitAsync(EndlessAsync(account, 50, () => isInputLeft = true), stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(seconds), time.Elapsed);
        Assert.True(isInputLeft);
        await AssertNothingGoesOnAsync(time, account);
    });

    [Fact]
    public Task A_wait_that_nobody_reads_begins_no_work() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, 5);

        _ = Begin(time, account.Jobs(Names("job-", 5)));
        await time.DelayAsync(TimeSpan.FromHours(1));

        Assert.Empty(account.Service.Calls);
    });

    [Fact]
    public Task A_fault_in_the_service_that_is_no_ServiceFailure_is_thrown() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, 2);
        account.Service.AfterGet = _ => throw new InvalidCastException("a bug");

        InvalidCastException thrown = await Assert.ThrowsAsync<InvalidCastException>(
            () => WaitAsync(time, EndlessAsync(account, 2, () => { })));

        Assert.Equal("a bug", thrown.Message);
        await AssertNothingGoesOnAsync(time, account);
    });

    private static FakeAccount Account(SimulatedTime time, int jobs)
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < jobs; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromSeconds(40 + (i * 10)));
        }

        return account;
    }

    /// <summary>An upstream that gives its jobs and then stays silent.</summary>
    private static async IAsyncEnumerable<JobReference> EndlessAsync(
        FakeAccount account,
        int jobs,
        Action left,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            foreach (string name in Names("job-", jobs))
            {
                yield return account.Job(name);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            left();
        }
    }

    private static async Task AssertNothingGoesOnAsync(SimulatedTime time, FakeAccount account)
    {
        Assert.Equal(0, account.Service.InFlight);
        Assert.Equal(0, time.Timers);
        int calls = account.Service.Calls.Count;
        await time.DelayAsync(TimeSpan.FromHours(1));
        Assert.Equal(calls, account.Service.Calls.Count);
    }
}
