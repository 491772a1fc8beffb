using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Waiting;

/// <summary>Waits for many jobs together and tells of each as soon as it has finished. Each account is waited for by itself.</summary>
internal sealed class JobWaiter(WaitOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, AccountWait> _accounts = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _seen = [];
    private long _deadlineTicks;

    /// <summary>Where the wait stands: a snapshot that may be read from any thread.</summary>
    public WaitProgress Progress => _accounts.Values.Aggregate(WaitProgress.None, (sum, account) => sum + account.Progress);

    /// <summary>When the wait gives up; null while its input goes on, or if it never does.</summary>
    public DateTimeOffset? Deadline =>
        Interlocked.Read(ref _deadlineTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>
    /// Takes jobs as they come and yields an event for each that has finished, failed, is not there, or was not done in time.
    /// A job that comes twice is answered once.
    /// </summary>
    public async IAsyncEnumerable<JobEvent> WaitAsync(
        IAsyncEnumerable<JobReference> jobs, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = Channel.CreateUnbounded<JobEvent>(new() { SingleReader = true });
        Task waiting = RunAsync(jobs, events.Writer, stop.Token);
        try
        {
            await foreach (JobEvent item in events.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                yield return item;
            }

            await waiting.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(IAsyncEnumerable<JobReference> jobs, ChannelWriter<JobEvent> events, CancellationToken stop)
    {
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(stop);
        ITimer deadline = time.CreateTimer(_ => timeUp.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var waits = new List<Task>();
        Exception? failure;

        // Disposed before what its callback cancels.
        await using (deadline.ConfigureAwait(false))
        {
            failure = await CatchAsync(TakeInputAsync).ConfigureAwait(false);
            foreach (AccountWait account in _accounts.Values)
            {
                account.EndInput();
            }

            if (options.Timeout is { } timeout)
            {
                Interlocked.Exchange(ref _deadlineTicks, (time.GetUtcNow() + timeout).UtcTicks);
                deadline.Change(timeout, Timeout.InfiniteTimeSpan);
            }

            await Task.WhenAll(waits).ConfigureAwait(false);
        }

        events.TryComplete(failure);

        async Task TakeInputAsync()
        {
            await foreach (JobReference job in jobs.WithCancellation(stop).ConfigureAwait(false))
            {
                if (_seen.Add(job.Key))
                {
                    AccountOf(job).Add(job);
                }
            }
        }

        AccountWait AccountOf(JobReference job)
        {
            if (!_accounts.TryGetValue(job.Connection.Key, out AccountWait? account))
            {
                account = new AccountWait(job.Connection, options, time, events);
                _accounts[job.Connection.Key] = account;
                waits.Add(WaitForAsync(account));
            }

            return account;
        }

        async Task WaitForAsync(AccountWait account)
        {
            if (await CatchAsync(() => account.RunAsync(timeUp.Token, stop)).ConfigureAwait(false) is { } fault)
            {
                // The reader throws it, and with that stops the others.
                events.TryComplete(fault);
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ended the work is told to the reader, who throws it.")]
    private static async Task<Exception?> CatchAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
