using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Waiting;

/// <summary>Waits for many jobs together and tells of each as soon as it has finished.</summary>
internal sealed class JobWaiter(WaitOptions options, TimeProvider time)
{
    private static readonly TimeSpan s_shortestGap = TimeSpan.FromSeconds(2);

    /// <summary>The gap between looks as a share of the youngest job's age: news is late by this share at most.</summary>
    private const double GapPerAge = 0.08;

    private readonly Dictionary<(string, string), PendingJob> _pending = [];
    private readonly Dictionary<string, JobWatch> _watches = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _seen = [];
    private readonly Channel<JobReference> _arrivals = Channel.CreateUnbounded<JobReference>(new() { SingleReader = true });
    private int _finished;
    private int _failed;
    private volatile WaitProgress _progress = WaitProgress.None;

    /// <summary>Where the wait stands: a snapshot that may be read from any thread.</summary>
    public WaitProgress Progress => _progress;

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

        // Awaited, so that a timer that is just firing still finds what it cancels.
        await using ITimer deadline = time.CreateTimer(_ => timeUp.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Task taking = TakeInputAsync(jobs, deadline, stop);
        try
        {
            try
            {
                await LookUntilDoneAsync(events, timeUp.Token).ConfigureAwait(false);
                await taking.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (timeUp.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                Admit();
                foreach (PendingJob job in _pending.Values)
                {
                    events.TryWrite(new JobError(
                        job.Job, Failures.WaitTimeout(job.Job, job.Status, options.Timeout.GetValueOrDefault())));
                }
            }
        }
#pragma warning disable CA1031 // Whatever ended the wait is told to the reader, who throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            events.TryComplete(e);
        }
        finally
        {
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            events.TryComplete();
        }
    }

    /// <summary>Takes jobs in as long as they come; the time-out counts from the end.</summary>
    private async Task TakeInputAsync(IAsyncEnumerable<JobReference> jobs, ITimer deadline, CancellationToken stop)
    {
        try
        {
            await foreach (JobReference job in jobs.WithCancellation(stop).ConfigureAwait(false))
            {
                _arrivals.Writer.TryWrite(job);
            }

            if (options.Timeout is { } timeout)
            {
                deadline.Change(timeout, Timeout.InfiniteTimeSpan);
            }
        }
        finally
        {
            _arrivals.Writer.TryComplete();
        }
    }

    private async Task LookUntilDoneAsync(ChannelWriter<JobEvent> events, CancellationToken timeUp)
    {
        DateTimeOffset nextLook = time.GetUtcNow();
        while (true)
        {
            Admit();
            if (_pending.Count == 0 && !await _arrivals.Reader.WaitToReadAsync(timeUp).ConfigureAwait(false))
            {
                return;
            }

            bool isRoundDue = time.GetUtcNow() >= nextLook;
            List<PendingJob> due = [.. _pending.Values.Where(job => isRoundDue || job.Status is null)];
            if (due.Count > 0)
            {
                await LookAsync(due, events, timeUp).ConfigureAwait(false);

                // A young job that joins old ones brings the next look forward.
                DateTimeOffset next = time.GetUtcNow() + Gap();
                nextLook = isRoundDue || next < nextLook ? next : nextLook;
            }

            if (_pending.Count > 0)
            {
                Report(nextLook);
                await DelayAsync(nextLook - time.GetUtcNow(), timeUp).ConfigureAwait(false);
            }
        }
    }

    private void Admit()
    {
        while (_arrivals.Reader.TryRead(out JobReference? job))
        {
            if (_seen.Add(job.Key))
            {
                _pending.Add(job.Key, new PendingJob(job, time.GetUtcNow()));
            }
        }

        Report(nextLook: null);
    }

    /// <summary>One look at the jobs that are due, all accounts at once.</summary>
    private async Task LookAsync(List<PendingJob> due, ChannelWriter<JobEvent> events, CancellationToken timeUp)
    {
        List<IGrouping<string, PendingJob>> accounts =
            [.. due.GroupBy(job => job.Job.Connection.Key, StringComparer.Ordinal)];
        foreach (IGrouping<string, PendingJob> account in accounts)
        {
            _watches.TryAdd(account.Key, new JobWatch(account.First().Job.Connection, options.ThrottleLimit, time));
        }

        IAsyncEnumerable<Sighting> sightings = Concurrently.AsDoneAsync<IGrouping<string, PendingJob>, Sighting>(
            accounts.ToAsyncStream(),
            accounts.Count,
            (account, tell, token) => _watches[account.Key].LookAsync([.. account], tell, token),
            timeUp);
        await foreach (Sighting sighting in sightings.ConfigureAwait(false))
        {
            Take(sighting, events);
        }
    }

    private void Take(Sighting sighting, ChannelWriter<JobEvent> events)
    {
        switch (sighting)
        {
            case Sighting.Ended { Detail: var detail } ended:
                Leave(ended.Job, failed: detail.TranscriptionJobStatus == JobStatus.Failed);
                events.TryWrite(detail.TranscriptionJobStatus == JobStatus.Failed && !options.IncludeFailed
                    ? new JobError(detail, Failures.JobFailed(detail))
                    : new JobOutput(detail));
                break;
            case Sighting.Lost lost:
                Leave(lost.Job, failed: true);
                events.TryWrite(new JobError(lost.Job.Job, lost.Error));
                break;
            case Sighting.News news:
                events.TryWrite(news.Note);
                break;
        }
    }

    private void Leave(PendingJob job, bool failed)
    {
        _pending.Remove(job.Job.Key);
        _finished++;
        _failed += failed ? 1 : 0;
        Report(nextLook: null);
    }

    private void Report(DateTimeOffset? nextLook) => _progress = new WaitProgress(
        _pending.Count + _finished,
        _finished,
        _pending.Values.Count(job => job.Status == JobStatus.InProgress),
        _pending.Values.Count(job => job.Status == JobStatus.Queued),
        _failed,
        nextLook);

    /// <summary>Young jobs are looked at often, old ones seldom, up to the user's interval; jittered, so that waits spread out.</summary>
    private TimeSpan Gap()
    {
        if (_pending.Count == 0)
        {
            return TimeSpan.Zero;
        }

        TimeSpan age = time.GetUtcNow() - _pending.Values.Max(job => job.Created);
        TimeSpan gap = age * GapPerAge;
        gap = gap > s_shortestGap ? gap : s_shortestGap;
        gap = gap < options.PollingInterval ? gap : options.PollingInterval;
        return gap * (0.9 + (Random.Shared.NextDouble() / 10));
    }

    /// <summary>Until the next look, or until a new job comes.</summary>
    private async Task DelayAsync(TimeSpan delay, CancellationToken timeUp)
    {
        if (delay <= TimeSpan.Zero)
        {
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(timeUp);
        // Timers count whole milliseconds and drop the rest, which would be spent in a busy loop.
        Task gap = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds)), time, over.Token);
        Task arrival = _arrivals.Reader.Completion.IsCompleted ? gap : _arrivals.Reader.WaitToReadAsync(over.Token).AsTask();
        Task first = await Task.WhenAny(gap, arrival).ConfigureAwait(false);
        if (first == arrival && _arrivals.Reader.Completion.IsCompleted)
        {
            // The end of the input is no news.
            await gap.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await over.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(gap, arrival).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        timeUp.ThrowIfCancellationRequested();
    }
}
