using TranscribeJobTools.Calls;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Jobs;

/// <summary>Asks the service for many jobs at once.</summary>
internal static class JobReader
{
    public const string Operation = "transcribe:GetTranscriptionJob";

    /// <summary>The detail of each job or its error, in the order of the jobs.</summary>
    public static IAsyncEnumerable<JobEvent> ReadAsync(
        IAsyncEnumerable<JobReference> jobs, int throttleLimit, CancellationToken cancellationToken = default) =>
        Concurrently.InOrderAsync(jobs, throttleLimit, ReadAsync, cancellationToken);

    private static async Task<JobEvent> ReadAsync(JobReference job, CancellationToken cancellationToken)
    {
        try
        {
            return new JobOutput(await job.Connection.GetJobAsync(job.Name, cancellationToken).ConfigureAwait(false));
        }
        catch (ServiceFailure failure)
        {
            return new JobError(job, Failures.Of(failure, Operation, job));
        }
    }
}
