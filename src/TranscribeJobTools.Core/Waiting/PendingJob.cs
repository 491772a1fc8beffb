using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Waiting;

/// <summary>A job that is waited for, and what the last look at it told.</summary>
internal sealed class PendingJob(JobReference job, DateTimeOffset since)
{
    public JobReference Job { get; } = job;

    /// <summary>The state at the last look; null before the first.</summary>
    public string? Status { get; private set; }

    /// <summary>When the service made the job, or, before that is known, when the wait for it began.</summary>
    public DateTimeOffset Created { get; private set; } = since;

    /// <summary>Whether the service has told when the job was made.</summary>
    public bool IsCreationKnown { get; private set; }

    /// <summary>Whether it has been looked for at least once.</summary>
    public bool WasLookedFor { get; set; }

    public void Saw(string? status, DateTime? created)
    {
        Status = status;
        if (created is { } time)
        {
            Created = new DateTimeOffset(time);
            IsCreationKnown = true;
        }
    }
}
