namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>What a job shows at one moment; times that lie ahead are not told.</summary>
internal sealed record JobMoment(string Status, DateTimeOffset? StartTime, DateTimeOffset? CompletionTime, string? FailureReason)
{
    public bool IsFinished => Status is JobStatus.Completed or JobStatus.Failed;
}
