using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Waiting;

/// <summary>What a look at the service showed.</summary>
internal abstract record Sighting
{
    /// <summary>The job has finished, one way or the other.</summary>
    public sealed record Ended(PendingJob Job, TranscriptionJobDetail Detail) : Sighting;

    /// <summary>There is no use in waiting for the job any more.</summary>
    public sealed record Lost(PendingJob Job, TranscribeJobException Error) : Sighting;

    /// <summary>Something to tell the user.</summary>
    public sealed record News(JobNote Note) : Sighting;
}
