namespace TranscribeJobTools.Jobs;

/// <summary>Where the transcripts of a job lie. Source: Transcript.</summary>
public sealed class Transcript
{
    /// <summary>
    /// The URI of the transcript: an object in the user's own bucket, or a presigned URL that dies 15 minutes after it
    /// was asked for. Source: Transcript.TranscriptFileUri.
    /// </summary>
    public string? TranscriptFileUri { get; init; }

    /// <summary>The URI of the redacted transcript, of the same two kinds. Source: Transcript.RedactedTranscriptFileUri.</summary>
    public string? RedactedTranscriptFileUri { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PresignedUrl.Shown(TranscriptFileUri ?? RedactedTranscriptFileUri);
}
