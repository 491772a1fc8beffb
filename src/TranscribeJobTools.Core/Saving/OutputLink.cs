using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Saving;

/// <summary>A file that a job made: what it is, where it lies, and what it is called here.</summary>
internal sealed record OutputLink(string OutputType, string Uri, string FileName)
{
    /// <summary>All that a job tells of.</summary>
    /// <param name="job">The job as it was answered.</param>
    /// <param name="jobName">The name that was asked for: an answer may lack one, or have one that leads out of the folder.</param>
    public static IEnumerable<OutputLink> AllOf(TranscriptionJobDetail job, string? jobName = null)
    {
        string name = jobName ?? job.TranscriptionJobName;
        if (job.Transcript?.TranscriptFileUri is { Length: > 0 } transcript)
        {
            yield return Of(name, Saving.OutputType.Transcript, transcript, ".json");
        }

        if (job.Transcript?.RedactedTranscriptFileUri is { Length: > 0 } redacted)
        {
            yield return Of(name, Saving.OutputType.RedactedTranscript, redacted, ".json");
        }

        for (int i = 0; i < (job.Subtitles?.SubtitleFileUris.Length ?? 0); i++)
        {
            string uri = job.Subtitles!.SubtitleFileUris[i];
            yield return Of(name, Saving.OutputType.Subtitle, uri, SubtitleExtension(uri, job.Subtitles.Formats.ElementAtOrDefault(i)));
        }
    }

    /// <summary>Whether the link can be used as it is, without asking the service for a new one.</summary>
    public bool IsGoodAt(DateTimeOffset time) =>
        !PresignedUrl.IsPresigned(Uri) || PresignedUrl.Expiry(Uri) is not { } expiry || expiry - time > TimeSpan.FromSeconds(30);

    private static OutputLink Of(string jobName, string type, string uri, string extension) =>
        new(type, uri, OutputFileName.For(jobName, type, extension));

    private static string SubtitleExtension(string uri, string? format)
    {
        string path = PresignedUrl.WithoutQuery(uri)!;
        return path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase) ? ".vtt"
            : path.EndsWith(".srt", StringComparison.OrdinalIgnoreCase) ? ".srt"
            : format is { Length: > 0 } && format.All(char.IsAsciiLetterOrDigit) ? $".{format}"
            : ".vtt";
    }
}
