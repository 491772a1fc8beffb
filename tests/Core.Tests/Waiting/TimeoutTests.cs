using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Waiting;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

public class TimeoutTests
{
    private static readonly WaitOptions s_oneMinute = new() { Timeout = TimeSpan.FromMinutes(1) };

    [Fact]
    public Task Each_unfinished_job_is_one_error_with_its_state() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("done", TimeSpan.FromSeconds(30));
        account.Service.Add("running", TimeSpan.FromHours(1));
        account.Service.Add("queued", TimeSpan.FromHours(1), queuedFor: TimeSpan.FromMinutes(30));

        Story story = await WaitAsync(time, account.Jobs("running", "queued", "done"), s_oneMinute);

        Assert.Equal(["done"], story.FinishedNames);
        Assert.Equal(
            [
                "Job 'running' had not finished after 60 s: it is IN_PROGRESS.",
                "Job 'queued' had not finished after 60 s: it is QUEUED.",
            ],
            story.ErrorMessages);
        Assert.All(story.Errors, error =>
        {
            Assert.Equal(ErrorIds.WaitTimeout, error.Error.ErrorId);
            Assert.Equal(ErrorKind.Timeout, error.Error.Kind);
            Assert.Equal("It goes on at the service. Wait again, with a longer -Timeout or with none.", error.Error.Remedy);
        });
        Assert.Equal([account.Job("running"), account.Job("queued")], story.Errors.Select(error => error.Target));
        Assert.Equal(TimeSpan.FromMinutes(1), time.Elapsed);
    });

    [Fact]
    public Task Time_counts_from_the_end_of_the_input() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("early", TimeSpan.FromDays(1));
        account.Service.Add("late", TimeSpan.FromDays(1));

        Story story = await WaitAsync(time, InputAsync(), s_oneMinute);

        Assert.Equal(["WaitTimeout", "WaitTimeout"], story.ErrorIds);
        Assert.Equal(TimeSpan.FromMinutes(11), time.Elapsed);

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            yield return account.Job("early");
            await time.UntilAsync(TimeSpan.FromMinutes(10));
            yield return account.Job("late");
        }
    });

    [Fact]
    public Task A_state_that_nobody_could_tell_is_said_to_be_unknown() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(5));
        account.Service.Fault = _ => new ServiceFailure(ServiceFailureKind.Unreachable, "no route to host");

        Story story = await WaitAsync(time, account.Jobs("a"), new WaitOptions { Timeout = TimeSpan.FromSeconds(1.5) });

        Assert.Equal("Job 'a' had not finished after 1.5 s: it is in a state that is not known yet.", story.TheError().Message);
    });

    [Fact]
    public Task A_call_that_takes_for_ever_does_not_hold_up_the_timeout() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(5));
        account.Service.Latency = TimeSpan.FromHours(3);

        Story story = await WaitAsync(time, account.Jobs("a"), s_oneMinute);

        Assert.Equal(["WaitTimeout"], story.ErrorIds);
        Assert.Equal(TimeSpan.FromMinutes(1), time.Elapsed);
        Assert.Equal(0, account.Service.InFlight);
        Assert.Equal(0, time.Timers);
    });

    [Fact]
    public Task A_wait_that_ends_in_time_leaves_no_timer() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(30));

        Story story = await WaitAsync(time, account.Jobs("a"), s_oneMinute);

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Empty(story.Errors);
        Assert.Equal(0, time.Timers);
    });

    [Fact]
    public Task Without_a_timeout_a_wait_goes_on_for_days() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("slow", TimeSpan.FromDays(9));

        Story story = await WaitAsync(time, account.Jobs("slow"));

        Assert.Equal(["slow"], story.FinishedNames);
        Assert.InRange(time.Elapsed, TimeSpan.FromDays(9), TimeSpan.FromDays(9) + TimeSpan.FromSeconds(31));
    });

    [Fact]
    public Task A_timeout_in_the_moment_in_which_the_wait_ends_harms_nobody() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(30));
        var late = new LateTimers(time);

        await Story.OfAsync(time, new JobWaiter(s_oneMinute, late).WaitAsync(account.Jobs("a")));
        await time.DelayAsync(TimeSpan.FromSeconds(1));

        Assert.NotEqual(0, late.Fired);
        Assert.Empty(late.Thrown);
    });

    /// <summary>Timers that are firing already when they are disposed of: only DisposeAsync waits for that.</summary>
    private sealed class LateTimers(SimulatedTime time) : TimeProvider
    {
        public int Fired { get; private set; }

        public List<Exception> Thrown { get; } = [];

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new LateTimer(time.CreateTimer(callback, state, dueTime, period), () => Fire(() => callback(state)));

        private void Fire(Action callback)
        {
            try
            {
                Fired++;
                callback();
            }
            catch (ObjectDisposedException e)
            {
                Thrown.Add(e);
            }
        }

        private sealed class LateTimer(ITimer timer, Action fire) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                timer.Dispose();
                _ = Task.Run(fire);
            }

            public ValueTask DisposeAsync()
            {
                timer.Dispose();
                fire();
                return ValueTask.CompletedTask;
            }
        }
    }
}
