namespace Amazon.TranscribeService.Model;

/// <summary>Where the media of a job is.</summary>
public class Media
{
    /// <summary>The URI of the media in S3.</summary>
    public string? MediaFileUri { get; set; }

    /// <summary>The URI of the redacted media in S3.</summary>
    public string? RedactedMediaFileUri { get; set; }
}
