namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>How the URI of an output in a user's own bucket is written.</summary>
public enum OutputUriForm
{
    /// <summary>https, the key percent-encoded.</summary>
    Encoded,

    /// <summary>https, the key as it is, blanks and all.</summary>
    Raw,

    /// <summary>s3://bucket/key, as emulators have it.</summary>
    S3,
}
