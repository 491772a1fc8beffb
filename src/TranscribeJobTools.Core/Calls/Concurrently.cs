using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TranscribeJobTools.Calls;

/// <summary>Work on many things at once, as a stream.</summary>
internal static class Concurrently
{
    /// <summary>
    /// Runs <paramref name="work"/> on every item, at most <paramref name="limit"/> at once, and yields the results in the
    /// order of the items. The limit bounds the work in flight, not the results: one slow item doesn't hold up the work on
    /// those behind it. However the stream is left, no work goes on behind it.
    /// </summary>
    public static IAsyncEnumerable<TResult> InOrderAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        int limit,
        Func<TItem, CancellationToken, Task<TResult>> work,
        CancellationToken cancellationToken = default) =>
        RunAsync<TItem, Task<TResult>, TResult>(
            items,
            limit,
            (item, started, token) =>
            {
                Task<TResult> result = work(item, token);
                started(result);
                return result;
            },
            result => result,
            cancellationToken);

    /// <summary>The same, but each item may have any number of results, and they come as soon as they are there.</summary>
    public static IAsyncEnumerable<TResult> AsDoneAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        int limit,
        Func<TItem, Action<TResult>, CancellationToken, Task> work,
        CancellationToken cancellationToken = default) =>
        RunAsync<TItem, TResult, TResult>(items, limit, work, Task.FromResult, cancellationToken);

    private static async IAsyncEnumerable<TResult> RunAsync<TItem, TEntry, TResult>(
        IAsyncEnumerable<TItem> items,
        int limit,
        Func<TItem, Action<TEntry>, CancellationToken, Task> work,
        Func<TEntry, Task<TResult>> take,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var entries = Channel.CreateUnbounded<TEntry>(new UnboundedChannelOptions { SingleReader = true });
        Task feeding = FeedAsync(items, limit, work, entries.Writer, stop.Token);
        try
        {
            await foreach (TEntry entry in entries.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                yield return await take(entry).ConfigureAwait(false);
            }

            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Starts the work, each item up to its first await in the order of the items; over only when all work is.</summary>
    private static async Task FeedAsync<TItem, TEntry>(
        IAsyncEnumerable<TItem> items,
        int limit,
        Func<TItem, Action<TEntry>, CancellationToken, Task> work,
        ChannelWriter<TEntry> entries,
        CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(limit);
        var running = new HashSet<Task>();
        Exception? failure = null;
        try
        {
            await foreach (TItem item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await places.WaitAsync(cancellationToken).ConfigureAwait(false);
                running.RemoveWhere(task => task.IsCompletedSuccessfully);
                running.Add(InPlaceAsync(item));
            }

            await Task.WhenAll(running).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever ended the feeding is told to the reader, who throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }
        finally
        {
            foreach (Task task in running)
            {
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            entries.TryComplete(failure);
        }

        async Task InPlaceAsync(TItem item)
        {
            try
            {
                await work(item, entry => entries.TryWrite(entry), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
