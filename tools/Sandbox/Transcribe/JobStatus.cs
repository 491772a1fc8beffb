namespace TranscribeJobTools.Sandbox.Transcribe;

public static class JobStatus
{
    public const string Queued = "QUEUED";
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";
}
