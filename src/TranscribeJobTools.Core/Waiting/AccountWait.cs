using System.Threading.Channels;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Waiting;

/// <summary>The wait for the jobs of one account: looks at them again and again, and lets each go when it has finished.</summary>
internal sealed class AccountWait(
    TranscribeConnection connection, WaitOptions options, TimeProvider time, ChannelWriter<JobEvent> events)
{
    /// <summary>The gap between looks as a share of the youngest job's age: news is late by this share at most.</summary>
    private const double GapPerAge = 0.08;

    private static readonly TimeSpan s_shortestGap = TimeSpan.FromSeconds(2);

    /// <summary>Jobs that trickle in are gathered for so long, so that one list tells of all of them.</summary>
    private static readonly TimeSpan s_gathering = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, PendingJob> _pending = new(StringComparer.Ordinal);
    private readonly Channel<JobReference> _arrivals = Channel.CreateUnbounded<JobReference>(new() { SingleReader = true });
    private readonly JobWatch _watch = new(connection, options.ThrottleLimit, time);
    private int _finished;
    private int _failed;
    private volatile WaitProgress _progress = WaitProgress.None;

    /// <summary>Where this wait stands: a snapshot that may be read from any thread.</summary>
    public WaitProgress Progress => _progress;

    public void Add(JobReference job) => _arrivals.Writer.TryWrite(job);

    /// <summary>No more jobs will come.</summary>
    public void EndInput() => _arrivals.Writer.TryComplete();

    /// <summary>Runs until all jobs have finished or the time is up.</summary>
    /// <param name="timeUp">The end of patience: a job that is not done then is an error. Also cancelled with <paramref name="stop"/>.</param>
    /// <param name="stop">The end of interest: nobody will read what is told.</param>
    public async Task RunAsync(CancellationToken timeUp, CancellationToken stop)
    {
        try
        {
            await LookUntilDoneAsync(timeUp).ConfigureAwait(false);
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

    private async Task LookUntilDoneAsync(CancellationToken timeUp)
    {
        DateTimeOffset nextLook = time.GetUtcNow();
        DateTimeOffset nextFirstLook = nextLook;
        while (true)
        {
            Admit();
            if (_pending.Count == 0 && !await _arrivals.Reader.WaitToReadAsync(timeUp).ConfigureAwait(false))
            {
                return;
            }

            bool isRoundDue = time.GetUtcNow() >= nextLook;
            bool isFirstLookDue = time.GetUtcNow() >= nextFirstLook;
            List<PendingJob> due = [.. _pending.Values.Where(job => isRoundDue || (isFirstLookDue && !job.WasLookedFor))];
            if (due.Count > 0)
            {
                DateTimeOffset began = time.GetUtcNow();
                due.ForEach(job => job.WasLookedFor = true);
                await _watch.LookAsync(due, Take, timeUp).ConfigureAwait(false);
                nextFirstLook = time.GetUtcNow() + s_gathering;

                // A young job that joins old ones brings the next look forward.
                DateTimeOffset next = NextLook(began);
                nextLook = isRoundDue || next < nextLook ? next : nextLook;
            }

            if (_pending.Count > 0)
            {
                Report(nextLook);
                bool isGathering = nextFirstLook < nextLook && _pending.Values.Any(job => !job.WasLookedFor);
                await DelayAsync((isGathering ? nextFirstLook : nextLook) - time.GetUtcNow(), timeUp).ConfigureAwait(false);
            }
        }
    }

    private void Admit()
    {
        while (_arrivals.Reader.TryRead(out JobReference? job))
        {
            _pending.Add(job.Name, new PendingJob(job, time.GetUtcNow()));
        }

        Report(nextLook: null);
    }

    private void Take(Sighting sighting)
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
        _pending.Remove(job.Job.Name);
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

    /// <summary>
    /// Young jobs are looked at often, old ones seldom, up to the user's interval; jittered, so that waits spread out. The time that a
    /// look takes is part of the gap: ten thousand jobs are a hundred pages.
    /// </summary>
    private DateTimeOffset NextLook(DateTimeOffset lastBegan)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_pending.Count == 0)
        {
            return now;
        }

        TimeSpan shortest = Shorter(s_shortestGap, options.PollingInterval);
        TimeSpan gap = Shorter((now - _pending.Values.Max(job => job.Created)) * GapPerAge, options.PollingInterval);
        DateTimeOffset next = lastBegan + gap;
        TimeSpan rest = next - now > shortest ? next - now : shortest;
        return now + (rest * (0.9 + (Random.Shared.NextDouble() / 10)));

        static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
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
