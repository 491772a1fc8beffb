using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Calls;

/// <summary>A job service whose calls keep to the pace of their quotas, and whose passing failures are tried again.</summary>
internal sealed class PacedJobService(
    ITranscriptionJobService inner, PacedCalls get, PacedCalls list, PacedCalls start, PacedCalls delete) : ITranscriptionJobService
{
    /// <summary>How fast its calls go, for whoever tells the user.</summary>
    public IReadOnlyList<Pace> Paces { get; } = [get.Pace, list.Pace, start.Pace, delete.Pace];

    public Task<TranscriptionJobDetail> GetAsync(string name, CancellationToken cancellationToken) =>
        get.RunAsync(token => inner.GetAsync(name, token), cancellationToken);

    public Task<JobPage> ListAsync(JobListRequest request, CancellationToken cancellationToken) =>
        list.RunAsync(token => inner.ListAsync(request, token), cancellationToken);

    public Task<TranscriptionJobDetail> StartAsync(StartRequest request, CancellationToken cancellationToken) =>
        start.RunAsync(token => inner.StartAsync(request, token), cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        bool mayBeDone = false;
        return delete.RunAsync(
            async token =>
            {
                try
                {
                    await inner.DeleteAsync(name, token).ConfigureAwait(false);
                }
                catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.NotFound && mayBeDone)
                {
                    // The call before this one did it, and its answer was lost.
                }
                catch (ServiceFailure failure) when (failure.Kind is ServiceFailureKind.Unreachable or ServiceFailureKind.Unavailable)
                {
                    mayBeDone = true;
                    throw;
                }

                return true;
            },
            cancellationToken);
    }
}
