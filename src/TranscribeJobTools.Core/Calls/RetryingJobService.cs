using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Calls;

/// <summary>A job service whose passing failures are tried again.</summary>
internal sealed class RetryingJobService(ITranscriptionJobService inner, RetryPolicy policy) : ITranscriptionJobService
{
    public Task<TranscriptionJobDetail> GetAsync(string name, CancellationToken cancellationToken) =>
        policy.RunAsync(token => inner.GetAsync(name, token), cancellationToken);

    public Task<JobPage> ListAsync(JobListRequest request, CancellationToken cancellationToken) =>
        policy.RunAsync(token => inner.ListAsync(request, token), cancellationToken);
}
