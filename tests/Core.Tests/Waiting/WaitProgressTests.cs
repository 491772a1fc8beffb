using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Waiting;
using static TranscribeJobTools.Core.Tests.Fakes.Many;

namespace TranscribeJobTools.Core.Tests.Waiting;

public class WaitProgressTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public Task The_snapshot_tells_where_the_wait_stands(int others) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(10));
        account.Service.Add("b", TimeSpan.FromSeconds(50), queuedFor: TimeSpan.FromSeconds(30));
        account.Service.Add("bad", TimeSpan.FromSeconds(15), failureReason: "no");
        foreach (string name in Names("other-", others))
        {
            account.Service.Add(name, TimeSpan.FromSeconds(50), queuedFor: TimeSpan.FromSeconds(30));
        }

        var waiter = new JobWaiter(new WaitOptions(), time);
        Assert.Equal(WaitProgress.None, waiter.Progress);
        Task waiting = Story.OfAsync(time, waiter.WaitAsync(account.Jobs(["a", "b", "bad", "unknown", .. Names("other-", others)])));

        await time.UntilAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(new WaitProgress(4 + others, 1, 2, 1 + others, 1, null), waiter.Progress with { NextLook = null });
        await time.UntilAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(new WaitProgress(4 + others, 3, 0, 1 + others, 2, null), waiter.Progress with { NextLook = null });
        await time.UntilAsync(TimeSpan.FromSeconds(40));
        Assert.Equal(new WaitProgress(4 + others, 3, 1 + others, 0, 2, null), waiter.Progress with { NextLook = null });
        await waiting;
        Assert.Equal(new WaitProgress(4 + others, 4 + others, 0, 0, 2, null), waiter.Progress);
    });

    [Fact]
    public Task The_next_look_is_when_the_next_calls_are_made() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Latency = TimeSpan.Zero;
        account.Service.Add("a", TimeSpan.FromMinutes(5));
        var waiter = new JobWaiter(new WaitOptions(), time);
        Task waiting = Story.OfAsync(time, waiter.WaitAsync(account.Jobs("a")));

        await time.UntilAsync(TimeSpan.FromSeconds(100));
        TimeSpan next = waiter.Progress.NextLook!.Value - SimulatedTime.Start;
        await waiting;

        TimeSpan look = account.Service.Gets.First(call => call.At >= TimeSpan.FromSeconds(100)).At;
        Assert.InRange(look - next, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
    });
}
