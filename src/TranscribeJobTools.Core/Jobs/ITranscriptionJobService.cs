using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Jobs;

/// <summary>Amazon Transcribe's batch jobs, of one account and region. Failures are <see cref="Errors.ServiceFailure"/>s.</summary>
internal interface ITranscriptionJobService
{
    Task<TranscriptionJobDetail> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>One page of a walk, newest job first. A page may be short or empty and still have a next one.</summary>
    Task<JobPage> ListAsync(JobListRequest request, CancellationToken cancellationToken);

    /// <summary>Starts a job; a name that is taken already fails as Conflict, too many running jobs as JobLimit.</summary>
    Task<TranscriptionJobDetail> StartAsync(StartRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes a job that has finished.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}

/// <summary>What to list. All pages of one walk use the same filters.</summary>
internal sealed record JobListRequest(string? Status = null, string? NameContains = null, string? NextToken = null);

/// <summary>A page of jobs; the walk is over when <paramref name="NextToken"/> is null.</summary>
internal sealed record JobPage(IReadOnlyList<TranscriptionJobSummary> Jobs, string? NextToken);
