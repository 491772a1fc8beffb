using System.Runtime.CompilerServices;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Finding;

/// <summary>Walks the service's list of jobs, newest first, and asks for a page only when the reader wants more.</summary>
internal sealed class JobFinder(TranscribeConnection connection, JobQuery query)
{
    public const string Operation = "transcribe:ListTranscriptionJobs";

    /// <summary>
    /// The states that jobs leave. They are read to their end before the final ones are begun, in the order in which jobs pass
    /// them: a job that moves on meanwhile is met in a later list, and none slips between.
    /// </summary>
    private static readonly string[] s_passingStatuses = [JobStatus.Queued, JobStatus.InProgress];

    public async IAsyncEnumerable<TranscriptionJobSummary> FindAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerable<TranscriptionJobSummary> jobs = query.Statuses.Count <= 1
            ? WalkAsync(query.Statuses.SingleOrDefault(), cancellationToken)
            : WalkStatusesAsync(cancellationToken);
        await foreach (TranscriptionJobSummary job in jobs.ConfigureAwait(false))
        {
            if (query.Wants(job))
            {
                yield return job;
            }
        }
    }

    /// <summary>Several states as one stream, newest first, each job once and in its latest state.</summary>
    private async IAsyncEnumerable<TranscriptionJobSummary> WalkStatusesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passing = new Dictionary<string, TranscriptionJobSummary>(StringComparer.Ordinal);
        foreach (string status in s_passingStatuses.Intersect(query.Statuses, StringComparer.Ordinal))
        {
            await foreach (TranscriptionJobSummary job in WalkAsync(status, cancellationToken).ConfigureAwait(false))
            {
                passing[job.TranscriptionJobName] = job;
            }
        }

        IAsyncEnumerable<TranscriptionJobSummary>[] streams =
        [
            passing.Values.OrderByDescending(job => job.CreationTime).ToAsyncStream(),
            .. query.Statuses.Except(s_passingStatuses, StringComparer.Ordinal).Select(status => WalkAsync(status, cancellationToken)),
        ];
        var heads = new List<IAsyncEnumerator<TranscriptionJobSummary>>();
        try
        {
            foreach (IAsyncEnumerable<TranscriptionJobSummary> stream in streams)
            {
                IAsyncEnumerator<TranscriptionJobSummary> head = stream.GetAsyncEnumerator(cancellationToken);
                heads.Add(head);
                if (!await head.MoveNextAsync().ConfigureAwait(false))
                {
                    await DropAsync(head).ConfigureAwait(false);
                }
            }

            while (heads.Count > 0)
            {
                // Of a job that is met twice, the later list has the later state.
                IAsyncEnumerator<TranscriptionJobSummary> newest = heads
                    .OrderByDescending(head => head.Current.CreationTime ?? DateTime.MaxValue)
                    .ThenByDescending(heads.IndexOf)
                    .First();
                TranscriptionJobSummary job = newest.Current;
                bool isFinalState = !s_passingStatuses.Contains(job.TranscriptionJobStatus, StringComparer.Ordinal);
                if (isFinalState || passing.ContainsKey(job.TranscriptionJobName))
                {
                    passing.Remove(job.TranscriptionJobName);
                    yield return job;
                }

                if (!await newest.MoveNextAsync().ConfigureAwait(false))
                {
                    await DropAsync(newest).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            foreach (IAsyncEnumerator<TranscriptionJobSummary> head in heads)
            {
                await head.DisposeAsync().ConfigureAwait(false);
            }
        }

        async ValueTask DropAsync(IAsyncEnumerator<TranscriptionJobSummary> head)
        {
            heads.Remove(head);
            await head.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>All jobs in one state (or any), newest first, over short and empty pages, until the dates are passed.</summary>
    private async IAsyncEnumerable<TranscriptionJobSummary> WalkAsync(
        string? status, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? nextToken = null;
        do
        {
            JobPage page = await connection
                .ListJobsAsync(new JobListRequest(status, query.NameContains, nextToken), cancellationToken)
                .ConfigureAwait(false);
            foreach (TranscriptionJobSummary job in page.Jobs)
            {
                if (query.IsPast(job))
                {
                    yield break;
                }

                yield return job;
            }

            nextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(nextToken));
    }
}
