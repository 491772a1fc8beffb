using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Simulation;

namespace TranscribeJobTools.Core.Tests.Calls;

public class PaceTests
{
    [Theory]
    [InlineData(20, 20, 200)]
    [InlineData(20, 20, 1000)]
    [InlineData(20, 1, 1000)]
    [InlineData(60, 20, 3000)]
    [InlineData(5, 5, 200)]
    public Task A_hard_limit_is_used_to_nine_tenths_whatever_it_is(double limit, int burst, int jobs) => SimulatedTime.RunAsync(async time =>
    {
        var service = new LimitedService(time, limit, burst);

        await service.CallAsync(new Pace(30, time), jobs);

        Assert.Equal(jobs, service.Served);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, ((jobs - burst) / limit * 1.1) + 0.1);
    });

    [Fact]
    public Task Two_processes_share_a_limit_without_loss_of_time() => SimulatedTime.RunAsync(async time =>
    {
        var service = new LimitedService(time, perSecond: 20, burst: 20);

        await Task.WhenAll(service.CallAsync(new Pace(30, time), 500), service.CallAsync(new Pace(30, time), 500));

        Assert.Equal(1000, service.Served);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, (1000 - 20) / 20.0 * 1.1);
    });

    [Fact]
    public Task Latency_does_not_cost_throughput() => SimulatedTime.RunAsync(async time =>
    {
        var service = new LimitedService(time, perSecond: 20, burst: 20) { Latency = TimeSpan.FromSeconds(0.5) };

        await service.CallAsync(new Pace(30, time), 400);

        Assert.InRange(time.Elapsed.TotalSeconds, 0, ((400 - 20) / 20.0 * 1.1) + 0.5);
    });

    [Fact]
    public Task Without_throttling_the_rate_climbs_past_the_quota() => SimulatedTime.RunAsync(async time =>
    {
        var pace = new Pace(30, time);
        await new LimitedService(time, perSecond: 1000, burst: 1000).CallAsync(pace, 600);

        Assert.InRange(pace.Rate, 45, 75);
    });

    [Fact]
    public Task Turns_are_given_evenly_after_a_small_burst() => SimulatedTime.RunAsync(async time =>
    {
        var pace = new Pace(10, time);
        var turns = new List<double>();
        for (int i = 0; i < 10; i++)
        {
            await pace.WaitTurnAsync(CancellationToken.None);
            turns.Add(time.Elapsed.TotalSeconds);
        }

        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], turns.Select(turn => Math.Round(turn, 2)));
    });

    [Fact]
    public Task A_turn_that_is_given_up_holds_up_nobody() => SimulatedTime.RunAsync(async time =>
    {
        var pace = new Pace(0.5, time);
        await pace.WaitTurnAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
        Task givenUp = pace.WaitTurnAsync(stop.Token);
        Task next = pace.WaitTurnAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await next;

        Assert.Equal(2, Math.Round(time.Elapsed.TotalSeconds, 1));
    });

    /// <summary>A service with a token bucket; 64 callers at most are at it at once.</summary>
    private sealed class LimitedService(SimulatedTime time, double perSecond, int burst)
    {
        private double _tokens = burst;
        private TimeSpan _filled = time.Elapsed;

        public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(50);

        public int Served { get; private set; }

        public async Task CallAsync(Pace pace, int times)
        {
            using var places = new SemaphoreSlim(64);
            await Task.WhenAll(Enumerable.Range(0, times).Select(async _ =>
            {
                await places.WaitAsync();
                while (!await CallAsync(pace))
                {
                }

                places.Release();
            }));
        }

        private async Task<bool> CallAsync(Pace pace)
        {
            await pace.WaitTurnAsync(CancellationToken.None);
            _tokens = Math.Min(burst, _tokens + ((time.Elapsed - _filled).TotalSeconds * perSecond));
            _filled = time.Elapsed;
            bool isServed = _tokens >= 1;
            _tokens -= isServed ? 1 : 0;
            Served += isServed ? 1 : 0;
            await time.DelayAsync(Latency);
            if (isServed)
            {
                pace.Answered();
            }
            else
            {
                pace.Throttled(null);
            }

            return isServed;
        }
    }
}
