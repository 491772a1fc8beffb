namespace Amazon.TranscribeService.Model;

/// <summary>Where the transcript of a job is.</summary>
public class Transcript
{
    /// <summary>The URI of the transcript.</summary>
    public string? TranscriptFileUri { get; set; }

    /// <summary>The URI of the redacted transcript.</summary>
    public string? RedactedTranscriptFileUri { get; set; }
}
