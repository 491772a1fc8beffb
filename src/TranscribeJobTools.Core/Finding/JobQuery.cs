using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Finding;

/// <summary>Which jobs are looked for.</summary>
internal sealed record JobQuery
{
    /// <summary>The states wanted; empty for all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Tells by the name whether a job is wanted.</summary>
    public Func<string, bool> NameMatches { get; init; } = _ => true;

    /// <summary>A run of characters that every wanted name has, for the service to narrow by; it ignores case.</summary>
    public string? NameContains { get; init; }

    /// <summary>Jobs created at this time or later.</summary>
    public DateTime? CreatedAfter { get; init; }

    /// <summary>Jobs created at this time or earlier.</summary>
    public DateTime? CreatedBefore { get; init; }

    /// <summary>The list goes from new to old: past this job there is nothing more to find.</summary>
    public bool IsPast(TranscriptionJobSummary job) => CreatedAfter is { } after && job.CreationTime is { } created && created < after;

    public bool Wants(TranscriptionJobSummary job) =>
        NameMatches(job.TranscriptionJobName)
        && (Statuses.Count == 0 || Statuses.Contains(job.TranscriptionJobStatus, StringComparer.Ordinal))
        && !IsPast(job)
        && !(CreatedBefore is { } before && job.CreationTime is { } created && created > before);
}
