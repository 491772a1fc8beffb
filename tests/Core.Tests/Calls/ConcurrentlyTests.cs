using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;

namespace TranscribeJobTools.Core.Tests.Calls;

public class ConcurrentlyTests
{
    [Fact]
    public Task Results_come_in_the_order_of_the_items() => SimulatedTime.RunAsync(async time =>
    {
        List<int> results = await Concurrently.InOrderAsync(Numbers(20), 5, async (item, token) =>
        {
            await time.DelayAsync(TimeSpan.FromSeconds(20 - item), token);
            return item;
        }).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 20), results);
    });

    [Fact]
    public Task Results_come_as_soon_as_they_are_there() => SimulatedTime.RunAsync(async time =>
    {
        List<string> results = await Concurrently.AsDoneAsync<int, string>(Numbers(3), 3, async (item, tell, token) =>
        {
            tell($"{item} begins");
            await time.DelayAsync(TimeSpan.FromSeconds(3 - item), token);
            tell($"{item} ends");
        }).ToListAsync();

        Assert.Equal(["0 begins", "1 begins", "2 begins", "2 ends", "1 ends", "0 ends"], results);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public Task No_more_is_in_flight_than_the_limit_and_the_limit_is_used(int limit) => SimulatedTime.RunAsync(async time =>
    {
        int inFlight = 0;
        int most = 0;

        List<int> results = await Concurrently.InOrderAsync(Numbers(50), limit, async (item, token) =>
        {
            most = Math.Max(most, ++inFlight);
            await time.DelayAsync(TimeSpan.FromSeconds(1), token);
            inFlight--;
            return item;
        }).ToListAsync();

        Assert.Equal(50, results.Count);
        Assert.Equal(Math.Min(limit, 50), most);
        Assert.Equal(TimeSpan.FromSeconds((50 + limit - 1) / limit), time.Elapsed);
    });

    [Fact]
    public Task A_slow_first_item_does_not_hold_up_the_work_behind_it() => SimulatedTime.RunAsync(async time =>
    {
        var done = new List<TimeSpan>();

        List<int> results = await Concurrently.InOrderAsync(Numbers(21), 2, async (item, token) =>
        {
            await time.DelayAsync(TimeSpan.FromSeconds(item == 0 ? 100 : 1), token);
            done.Add(time.Elapsed);
            return item;
        }).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 21), results);
        Assert.Equal(Enumerable.Range(1, 20).Append(100).Select(second => TimeSpan.FromSeconds(second)), done);
    });

    [Fact]
    public Task A_result_does_not_wait_for_the_next_item() => SimulatedTime.RunAsync(async time =>
    {
        TimeSpan? first = null;

        await foreach (int _ in Concurrently.InOrderAsync(SlowAsync(), 5, (item, _) => Task.FromResult(item)))
        {
            first ??= time.Elapsed;
        }

        Assert.Equal(TimeSpan.FromHours(1), first);
        Assert.Equal(TimeSpan.FromHours(2), time.Elapsed);

        async IAsyncEnumerable<int> SlowAsync()
        {
            for (int i = 0; i < 2; i++)
            {
                await time.DelayAsync(TimeSpan.FromHours(1));
                yield return i;
            }
        }
    });

    [Fact]
    public Task Items_are_not_taken_further_ahead_than_the_limit() => SimulatedTime.RunAsync(async time =>
    {
        int taken = 0;
        Task<List<int>> reading = Concurrently.InOrderAsync(CountedAsync(), 4, async (item, token) =>
        {
            await time.DelayAsync(TimeSpan.FromSeconds(10), token);
            return item;
        }).ToListAsync();

        await time.UntilAsync(TimeSpan.FromSeconds(5));
        Assert.InRange(taken, 4, 5);
        await reading;

        async IAsyncEnumerable<int> CountedAsync()
        {
            await foreach (int item in Numbers(20))
            {
                taken++;
                yield return item;
            }
        }
    });

    [Fact]
    public async Task A_limit_of_none_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Concurrently.InOrderAsync(Numbers(1), 0, (item, _) => Task.FromResult(item)).ToListAsync());

    private static IAsyncEnumerable<int> Numbers(int count) => Enumerable.Range(0, count).ToAsyncStream();
}
