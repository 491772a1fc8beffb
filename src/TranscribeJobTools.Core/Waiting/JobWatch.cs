using TranscribeJobTools.Calls;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Finding;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Waiting;

/// <summary>
/// Looks at the jobs of one account. Many are looked at by listing what is queued and in progress, a hundred to a call: a job in
/// neither list has finished or is gone, and one Get tells. A few are asked for one by one.
/// </summary>
internal sealed class JobWatch(TranscribeConnection connection, int throttleLimit, TimeProvider time)
{
    /// <summary>Up to so many jobs, asking for each costs no more than listing.</summary>
    private const int Handful = 3;

    /// <summary>How long the service may be out of reach before the wait gives up.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <summary>After a list that was too full of other jobs: so many looks without one.</summary>
    private const int LooksWithoutList = 10;

    private bool _canList = true;
    private int _looksWithoutList;
    private long _outOfReachSince;
    private int _isOutageTold;

    /// <summary>Tells of the jobs that have finished or are lost, and brings the others up to date.</summary>
    public async Task LookAsync(IReadOnlyList<PendingJob> jobs, Action<Sighting> tell, CancellationToken cancellationToken)
    {
        IReadOnlyList<PendingJob> toAsk = jobs;
        if (_canList && jobs.Count > Handful && --_looksWithoutList < 0)
        {
            try
            {
                toAsk = await FindUnlistedAsync(jobs, cancellationToken).ConfigureAwait(false);
                Reached();
                TellNews($"Listed the jobs under way in {connection}: {jobs.Count - toAsk.Count} of {jobs.Count} are.");
            }
            catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.AccessDenied)
            {
                _canList = false;
                TellNews(
                    $"{JobFinder.Operation} is denied in {connection}: the wait goes on with one call for each job.",
                    isWarning: true);
            }
            catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.Unreachable && IsWorthPatience(failure))
            {
                tell(NoNews(failure));
                return;
            }
            catch (ServiceFailure)
            {
                // What keeps the list from coming may leave the calls for the jobs alone, or they will tell of it.
            }
        }

        IAsyncEnumerable<Sighting> answers = Concurrently.AsDoneAsync<PendingJob, Sighting>(
            toAsk.ToAsyncStream(), throttleLimit, AskAsync, cancellationToken);
        await foreach (Sighting sighting in answers.ConfigureAwait(false))
        {
            tell(sighting);
        }

        void TellNews(string text, bool isWarning = false) => tell(new Sighting.News(new JobNote(text, isWarning)));
    }

    /// <summary>Lists what is under way and returns the jobs that are not.</summary>
    private async Task<IReadOnlyList<PendingJob>> FindUnlistedAsync(
        IReadOnlyList<PendingJob> jobs, CancellationToken cancellationToken)
    {
        var unlisted = jobs.ToDictionary(job => job.Job.Name, StringComparer.Ordinal);
        DateTimeOffset oldest = jobs.All(job => job.IsCreationKnown) ? jobs.Min(job => job.Created) : DateTimeOffset.MinValue;
        int calls = 0;

        // In this order, so that a job that moves on meanwhile is met in the second list.
        foreach (string status in (string[])[JobStatus.Queued, JobStatus.InProgress])
        {
            if (status == JobStatus.Queued && jobs.All(job => job.Status == JobStatus.InProgress))
            {
                continue;
            }

            string? nextToken = null;
            do
            {
                if (unlisted.Count == 0)
                {
                    break;
                }

                if (++calls > jobs.Count)
                {
                    // The account is so full of other jobs that asking is cheaper, now and for some time.
                    _looksWithoutList = LooksWithoutList;
                    return [.. unlisted.Values];
                }

                JobPage page = await connection
                    .ListJobsAsync(new JobListRequest(status, null, nextToken), cancellationToken)
                    .ConfigureAwait(false);
                foreach (TranscriptionJobSummary summary in page.Jobs)
                {
                    if (unlisted.Remove(summary.TranscriptionJobName, out PendingJob? job))
                    {
                        job.Saw(summary.TranscriptionJobStatus, summary.CreationTime);
                    }
                }

                bool isPast = page.Jobs.Count > 0 && page.Jobs[^1].CreationTime is { } created && new DateTimeOffset(created) < oldest;
                nextToken = isPast ? null : page.NextToken;
            }
            while (!string.IsNullOrEmpty(nextToken));
        }

        return [.. unlisted.Values];
    }

    private async Task AskAsync(PendingJob job, Action<Sighting> tell, CancellationToken cancellationToken)
    {
        try
        {
            TranscriptionJobDetail detail = await connection.GetJobAsync(job.Job.Name, cancellationToken).ConfigureAwait(false);
            Reached();
            job.Saw(detail.TranscriptionJobStatus, detail.CreationTime);
            if (JobStatus.IsFinished(detail.TranscriptionJobStatus))
            {
                tell(new Sighting.Ended(job, detail));
            }
        }
        catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.NotFound && job.Status is not null)
        {
            tell(new Sighting.Lost(job, Failures.JobVanished(job.Job)));
        }
        catch (ServiceFailure failure) when (IsWorthPatience(failure))
        {
            tell(NoNews(failure));
        }
        catch (ServiceFailure failure)
        {
            tell(new Sighting.Lost(job, Failures.Of(failure, JobReader.Operation, job.Job)));
        }
    }

    private void Reached()
    {
        Volatile.Write(ref _outOfReachSince, 0);
        Volatile.Write(ref _isOutageTold, 0);
    }

    /// <summary>Whether the trouble may pass: a wait of hours outlives some minutes without a network.</summary>
    private bool IsWorthPatience(ServiceFailure failure)
    {
        if (!failure.IsTransient)
        {
            return false;
        }

        long now = time.GetTimestamp();
        long since = Interlocked.CompareExchange(ref _outOfReachSince, now, 0);
        return since == 0 || time.GetElapsedTime(since, now) < s_patience;
    }

    /// <summary>An outage is worth one warning: the region or the endpoint may be misspelt.</summary>
    private Sighting.News NoNews(ServiceFailure failure) => new(new JobNote(
        $"No news from {connection}: {failure.Message.TrimEnd('.')}. The wait goes on; "
            + $"after {s_patience.TotalMinutes} minutes without an answer it gives up.",
        IsWarning: Interlocked.Exchange(ref _isOutageTold, 1) == 0));
}
