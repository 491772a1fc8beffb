using TranscribeJobTools.Sandbox.S3;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>Lays out what a job will write. The objects are there from the start, but not available before the job is completed.</summary>
internal sealed class OutputWriter(S3Store store)
{
    public IReadOnlyList<JobOutput> Plan(SandboxJob job)
    {
        JobDefinition definition = job.Definition;
        if (definition.OptedOut)
        {
            return [];
        }

        string? redaction = definition.ContentRedaction?["RedactionOutput"]?.GetValue<string>();
        var outputs = new List<JobOutput>();
        if (redaction != "redacted")
        {
            outputs.Add(Place(job, JobOutput.Transcript, definition.Transcript, "json", () => SampleTranscript.Json(job, isRedacted: false)));
        }

        if (redaction is not null)
        {
            outputs.Add(Place(
                job, JobOutput.RedactedTranscript, definition.RedactedTranscript, "json", () => SampleTranscript.Json(job, isRedacted: true)));
        }

        foreach (string format in definition.SubtitleFormats ?? [])
        {
            ObjectContent? given = definition.Subtitles?.GetValueOrDefault(format);
            outputs.Add(Place(job, format, given, format, () => SampleTranscript.Subtitles(format, definition.SubtitleStartIndex ?? 0)));
        }

        return outputs;
    }

    public static void Discard(SandboxJob job)
    {
        // What lies in a user's own bucket is the user's and stays.
        foreach (JobOutput output in job.Outputs.Where(output => output.Bucket.AccountId == S3Store.ServiceAccountId))
        {
            output.Bucket.Remove(output.Stored.Key);
        }
    }

    private JobOutput Place(SandboxJob job, string kind, ObjectContent? given, string extension, Func<string> generate)
    {
        S3Bucket bucket = job.Definition.OutputBucket is string own
            ? store.Find(own) ?? store.Add(own, job.Region, job.AccountId)
            : store.ServiceBucket(job.Region);
        string key = job.Definition.OutputBucket is null
            ? $"{job.AccountId}/{job.Name}/{Guid.NewGuid()}/asrOutput.{extension}"
            : OwnKey(job.Definition.OutputKey ?? $"{job.Name}.json", kind);
        var stored = new S3Object(
            key,
            new Lazy<ObjectContent>(() => given ?? ObjectContent.FromText(generate())),
            () => job.Look() is { Status: JobStatus.Completed } moment ? moment.CompletionTime : null)
        {
            JobName = job.Name,
            ContentType = extension switch { "vtt" => "text/vtt", "srt" => "application/x-subrip", _ => "application/json" },
        };
        return new JobOutput(kind, bucket, bucket.Add(stored));
    }

    private static string OwnKey(string transcriptKey, string kind)
    {
        int nameStart = transcriptKey.LastIndexOf('/') + 1;
        string folder = transcriptKey[..nameStart];
        string name = transcriptKey[nameStart..];
        string baseName = name.EndsWith(".json", StringComparison.Ordinal) ? name[..^".json".Length] : name;
        return kind switch
        {
            JobOutput.Transcript => transcriptKey,
            JobOutput.RedactedTranscript => $"{folder}redacted-{name}",
            _ => $"{folder}{baseName}.{kind}",
        };
    }
}
