using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>A job of the <see cref="FakeJobService"/>: QUEUED, then IN_PROGRESS, then COMPLETED or FAILED, each at its time.</summary>
internal sealed class FakeJob(string name, DateTimeOffset created)
{
    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    public TimeSpan QueuedFor { get; init; }

    /// <summary>From its creation to its end.</summary>
    public TimeSpan EndsAfter { get; init; } = TimeSpan.Zero;

    /// <summary>Why it fails; null if it doesn't.</summary>
    public string? FailureReason { get; init; }

    public DateTimeOffset? Deleted { get; set; }

    public Transcript? Transcript { get; init; }

    /// <summary>The transcript with a link made at that moment, in place of <see cref="Transcript"/>.</summary>
    public Func<Transcript>? TranscriptNow { get; init; }

    public SubtitlesOutput? Subtitles { get; init; }

    public DateTimeOffset Ended => Created + EndsAfter;

    public string StatusAt(DateTimeOffset time) =>
        time < Created + QueuedFor ? JobStatus.Queued
        : time < Ended ? JobStatus.InProgress
        : FailureReason is null ? JobStatus.Completed
        : JobStatus.Failed;

    public bool IsThereAt(DateTimeOffset time) => time >= Created && !(time >= Deleted);

    public TranscriptionJobSummary SummaryAt(DateTimeOffset time) => new()
    {
        TranscriptionJobName = Name,
        TranscriptionJobStatus = StatusAt(time),
        CreationTime = ServiceTime.ToLocal(Created.UtcDateTime),
    };

    public TranscriptionJobDetail DetailAt(DateTimeOffset time) => new()
    {
        TranscriptionJobName = Name,
        TranscriptionJobStatus = StatusAt(time),
        CreationTime = ServiceTime.ToLocal(Created.UtcDateTime),
        CompletionTime = time < Ended ? null : ServiceTime.ToLocal(Ended.UtcDateTime),
        FailureReason = time < Ended ? null : FailureReason,
        Transcript = StatusAt(time) == JobStatus.Completed ? TranscriptNow?.Invoke() ?? Transcript : null,
        Subtitles = Subtitles,
    };
}
