using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Calls;

/// <summary>A job service whose calls keep to the pace of their quotas, and whose passing failures are tried again.</summary>
internal sealed class PacedJobService(ITranscriptionJobService inner, PacedCalls get, PacedCalls list) : ITranscriptionJobService
{
    public Task<TranscriptionJobDetail> GetAsync(string name, CancellationToken cancellationToken) =>
        get.RunAsync(token => inner.GetAsync(name, token), cancellationToken);

    public Task<JobPage> ListAsync(JobListRequest request, CancellationToken cancellationToken) =>
        list.RunAsync(token => inner.ListAsync(request, token), cancellationToken);
}
