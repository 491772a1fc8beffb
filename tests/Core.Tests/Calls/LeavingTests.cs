using System.Runtime.CompilerServices;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;

namespace TranscribeJobTools.Core.Tests.Calls;

/// <summary>However a stream of work is left, no work goes on behind it.</summary>
public class LeavingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_reader_that_leaves_early_cancels_the_work_and_waits_for_its_end(
        bool inOrder) => SimulatedTime.RunAsync(async time =>
    {
        int inFlight = 0;
        bool isInputLeft = false;
        IAsyncEnumerable<int> results = inOrder
            ? Concurrently.InOrderAsync(EndlessAsync(() => isInputLeft = true), 5, WorkAsync)
            : Concurrently.AsDoneAsync<int, int>(
                EndlessAsync(() => isInputLeft = true), 5, async (item, tell, token) => tell(await WorkAsync(item, token)));

        await foreach (int _ in results)
        {
            break;
        }

        Assert.Equal(0, inFlight);
        Assert.True(isInputLeft);
        Assert.Equal(TimeSpan.FromSeconds(1 + 3), time.Elapsed);
        Assert.Equal(0, time.Timers);

        async Task<int> WorkAsync(int item, CancellationToken token)
        {
            inFlight++;
            try
            {
                await time.DelayAsync(TimeSpan.FromSeconds(1 + item), token);
                return item;
            }
            catch (OperationCanceledException)
            {
                // Work that takes a while to end is awaited.
                await time.DelayAsync(TimeSpan.FromSeconds(3), CancellationToken.None);
                throw;
            }
            finally
            {
                inFlight--;
            }
        }
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Cancelling_ends_the_stream_and_the_work(bool inOrder) => SimulatedTime.RunAsync(async time =>
    {
        int inFlight = 0;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1.5), time);
        IAsyncEnumerable<int> results = inOrder
            ? Concurrently.InOrderAsync(EndlessAsync(() => { }), 5, WorkAsync, stop.Token)
            : Concurrently.AsDoneAsync<int, int>(
                EndlessAsync(() => { }), 5, async (item, tell, token) => tell(await WorkAsync(item, token)), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => results.ToListAsync());

        Assert.Equal(TimeSpan.FromSeconds(1.5), time.Elapsed);
        Assert.Equal(0, inFlight);

        async Task<int> WorkAsync(int item, CancellationToken token)
        {
            inFlight++;
            try
            {
                await time.DelayAsync(TimeSpan.FromSeconds(1), token);
                return item;
            }
            finally
            {
                inFlight--;
            }
        }
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_fault_in_the_work_is_thrown_where_the_results_are_read(bool inOrder) => SimulatedTime.RunAsync(async time =>
    {
        IAsyncEnumerable<int> results = inOrder
            ? Concurrently.InOrderAsync(Numbers(10), 5, WorkAsync)
            : Concurrently.AsDoneAsync<int, int>(
                Numbers(10), 5, async (item, tell, token) => tell(await WorkAsync(item, token)));
        var read = new List<int>();

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int result in results)
            {
                read.Add(result);
            }
        });

        Assert.Equal("item 3", thrown.Message);
        Assert.Equal([0, 1, 2], read.Take(3));
        Assert.Equal(0, time.Timers);

        async Task<int> WorkAsync(int item, CancellationToken token)
        {
            await time.DelayAsync(TimeSpan.FromSeconds(item), token);
            return item == 3 ? throw new InvalidOperationException("item 3") : item;
        }
    });

    [Fact]
    public Task A_fault_in_the_input_is_thrown_after_the_results_before_it() => SimulatedTime.RunAsync(async time =>
    {
        var read = new List<int>();

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int result in Concurrently.InOrderAsync(BrokenAsync(), 5, WorkAsync))
            {
                read.Add(result);
            }
        });

        Assert.Equal("the input broke", thrown.Message);
        Assert.Equal([0, 1], read);

        async Task<int> WorkAsync(int item, CancellationToken token)
        {
            await time.DelayAsync(TimeSpan.FromSeconds(5), token);
            return item;
        }

        static async IAsyncEnumerable<int> BrokenAsync()
        {
            yield return 0;
            yield return 1;
            await Task.Yield();
            throw new InvalidOperationException("the input broke");
        }
    });

    private static IAsyncEnumerable<int> Numbers(int count) => Enumerable.Range(0, count).ToAsyncStream();

    private static async IAsyncEnumerable<int> EndlessAsync(
        Action left, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (int i = 0; i < 5; i++)
            {
                yield return i;
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            left();
        }
    }
}
