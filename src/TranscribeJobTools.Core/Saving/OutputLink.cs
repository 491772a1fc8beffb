using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Saving;

/// <summary>A file that a job made: what it is, where it lies, and what it is called here.</summary>
internal sealed record OutputLink(string OutputType, string Uri, string FileName)
{
    /// <summary>All that a job tells of.</summary>
    public static IEnumerable<OutputLink> AllOf(TranscriptionJobDetail job)
    {
        if (job.Transcript?.TranscriptFileUri is { Length: > 0 } transcript)
        {
            yield return Of(job, Saving.OutputType.Transcript, transcript, ".json");
        }

        if (job.Transcript?.RedactedTranscriptFileUri is { Length: > 0 } redacted)
        {
            yield return Of(job, Saving.OutputType.RedactedTranscript, redacted, ".json");
        }

        for (int i = 0; i < (job.Subtitles?.SubtitleFileUris.Length ?? 0); i++)
        {
            string uri = job.Subtitles!.SubtitleFileUris[i];
            yield return Of(job, Saving.OutputType.Subtitle, uri, SubtitleExtension(uri, job.Subtitles.Formats.ElementAtOrDefault(i)));
        }
    }

    /// <summary>Whether the link can be used as it is, without asking the service for a new one.</summary>
    public bool IsGoodAt(DateTimeOffset time) =>
        !PresignedUrl.IsPresigned(Uri) || PresignedUrl.Expiry(Uri) is not { } expiry || expiry - time > TimeSpan.FromSeconds(30);

    private static OutputLink Of(TranscriptionJobDetail job, string type, string uri, string extension) =>
        new(type, uri, OutputFileName.For(job.TranscriptionJobName, type, extension));

    private static string SubtitleExtension(string uri, string? format)
    {
        string path = PresignedUrl.WithoutQuery(uri)!;
        return path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase) ? ".vtt"
            : path.EndsWith(".srt", StringComparison.OrdinalIgnoreCase) ? ".srt"
            : $".{format ?? "vtt"}";
    }
}
