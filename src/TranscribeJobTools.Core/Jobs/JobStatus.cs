namespace TranscribeJobTools.Jobs;

/// <summary>The states of a job, in the order it passes them. The service may add to them: compare, don't enumerate.</summary>
internal static class JobStatus
{
    public const string Queued = "QUEUED";
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";

    public static bool IsFinished(string? status) => status is Completed or Failed;
}
