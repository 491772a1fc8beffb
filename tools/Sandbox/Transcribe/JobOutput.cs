using TranscribeJobTools.Sandbox.S3;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>A file that a job writes: where it lies and what is in it.</summary>
/// <param name="Kind">Transcript, RedactedTranscript, vtt or srt.</param>
/// <param name="Bucket">Where it is.</param>
/// <param name="Stored">What is there.</param>
public sealed record JobOutput(string Kind, S3Bucket Bucket, S3Object Stored)
{
    public const string Transcript = "Transcript";
    public const string RedactedTranscript = "RedactedTranscript";
}
