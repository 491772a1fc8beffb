using TranscribeJobTools.Calls;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Removing;

/// <summary>Deletes many jobs, and what they made if that is asked for.</summary>
/// <param name="withOutput">Whether the jobs' files in the user's own buckets go too.</param>
/// <param name="throttleLimit">How many jobs are worked on at once.</param>
internal sealed class JobRemover(bool withOutput, int throttleLimit)
{
    public const string Operation = "transcribe:DeleteTranscriptionJob";

    private int _done;

    /// <summary>The jobs that are done with, one way or the other.</summary>
    public int Done => _done;

    /// <summary>The errors, and what there is to tell.</summary>
    public IAsyncEnumerable<JobEvent> RemoveAsync(IAsyncEnumerable<JobReference> jobs, CancellationToken cancellationToken) =>
        Concurrently.AsDoneAsync<JobReference, JobEvent>(jobs, throttleLimit, RemoveAsync, cancellationToken);

    private async Task RemoveAsync(JobReference job, Action<JobEvent> tell, CancellationToken cancellationToken)
    {
        try
        {
            if (withOutput)
            {
                // The files first: without the job nobody knows where they lie.
                await RemoveOutputAsync(job, tell, cancellationToken).ConfigureAwait(false);
            }

            await job.Connection.Jobs.DeleteAsync(job.Name, cancellationToken).ConfigureAwait(false);
            tell(new JobNote($"Deleted job '{job}' in {job.Connection}."));
        }
        catch (TranscribeJobException e)
        {
            tell(new JobError(job, e));
        }
        catch (ServiceFailure failure)
        {
            tell(new JobError(job, await ExplainAsync(failure, job, cancellationToken).ConfigureAwait(false)));
        }
        finally
        {
            Interlocked.Increment(ref _done);
        }
    }

    private static async Task RemoveOutputAsync(JobReference job, Action<JobEvent> tell, CancellationToken cancellationToken)
    {
        TranscriptionJobDetail detail = await GetAsync(job, cancellationToken).ConfigureAwait(false);
        if (!JobStatus.IsFinished(detail.TranscriptionJobStatus))
        {
            throw StartFailures.JobStillAtWork(detail);
        }

        foreach (OutputLink link in OutputLink.AllOf(detail))
        {
            // What the service keeps in its own bucket goes with the job.
            if (!PresignedUrl.IsPresigned(link.Uri))
            {
                await DeleteAsync(link.Uri, job, cancellationToken).ConfigureAwait(false);
                tell(new JobNote($"Deleted {PresignedUrl.Shown(link.Uri)}."));
            }
        }
    }

    private static async Task<TranscriptionJobDetail> GetAsync(JobReference job, CancellationToken cancellationToken)
    {
        try
        {
            return await job.Connection.GetJobAsync(job.Name, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure)
        {
            throw Failures.Of(failure, JobReader.Operation, job);
        }
    }

    private static async Task DeleteAsync(string uri, JobReference job, CancellationToken cancellationToken)
    {
        try
        {
            await job.Connection.Media.DeleteOutputAsync(uri, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure)
        {
            throw RemoveFailures.Of(failure, uri, job);
        }
    }

    /// <summary>The service refuses to delete a job that is at work without a word that could be relied on: its state tells.</summary>
    private static async Task<TranscribeJobException> ExplainAsync(
        ServiceFailure failure, JobReference job, CancellationToken cancellationToken)
    {
        if (failure.Kind == ServiceFailureKind.Refused)
        {
            try
            {
                TranscriptionJobDetail detail = await job.Connection.GetJobAsync(job.Name, cancellationToken).ConfigureAwait(false);
                if (!JobStatus.IsFinished(detail.TranscriptionJobStatus))
                {
                    return StartFailures.JobStillAtWork(detail);
                }
            }
            catch (ServiceFailure)
            {
                // The refusal itself has to do.
            }
        }

        return Failures.Of(failure, Operation, job);
    }
}
