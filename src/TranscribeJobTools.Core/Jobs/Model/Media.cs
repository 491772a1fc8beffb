namespace TranscribeJobTools.Jobs;

/// <summary>The media file of a job. Source: Media.</summary>
public sealed class Media
{
    /// <summary>The URI of the media that was transcribed. Source: Media.MediaFileUri.</summary>
    public string? MediaFileUri { get; init; }

    /// <summary>The URI of the redacted media (Call Analytics only). Source: Media.RedactedMediaFileUri.</summary>
    public string? RedactedMediaFileUri { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PresignedUrl.Shown(MediaFileUri ?? RedactedMediaFileUri);
}
