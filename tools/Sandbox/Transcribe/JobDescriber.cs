using System.Globalization;
using System.Text.Json.Nodes;
using TranscribeJobTools.Sandbox.S3;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>Puts jobs into the JSON of the service's answers. A member without a value is missing.</summary>
internal sealed class JobDescriber(OutputLinks links, TimeProvider time)
{
    /// <summary>TranscriptionJob as StartTranscriptionJob answers it: what was asked for, and nothing of what comes out.</summary>
    public static JsonObject Started(SandboxJob job) => Compact(Common(job, job.Look()), Asked(job.Definition));

    /// <summary>TranscriptionJob as GetTranscriptionJob answers it, with fresh links.</summary>
    public JsonObject Detail(SandboxJob job, string callerAddress)
    {
        JobMoment moment = job.Look();
        JobDefinition definition = job.Definition;
        bool isCompleted = moment.Status == JobStatus.Completed;
        JsonObject detail = Compact(Common(job, moment), Asked(definition));
        detail["Settings"] = Compact(new JsonObject { ["ChannelIdentification"] = false, ["ShowAlternatives"] = false }, definition.Settings);
        detail["Transcript"] = isCompleted ? TranscriptUris(job, callerAddress) : [];
        if (isCompleted)
        {
            detail["MediaFormat"] ??= definition.DetectedMediaFormat;
            detail["MediaSampleRateHertz"] ??= definition.DetectedSampleRateHertz;
        }

        if (isCompleted && definition.SubtitleFormats is { Count: > 0 })
        {
            detail["Subtitles"]!["SubtitleFileUris"] = Array(
                job.Outputs.Where(output => output.Kind is "vtt" or "srt").Select(output => Uri(output, callerAddress, definition)));
        }

        foreach ((string member, JsonNode? value) in definition.Overrides ?? [])
        {
            detail[member] = value?.DeepClone();
        }

        return Compact(detail);
    }

    /// <summary>TranscriptionJobSummary as ListTranscriptionJobs answers it: no URIs, media or settings.</summary>
    public static JsonObject Summary(SandboxJob job)
    {
        JobDefinition definition = job.Definition;
        return Compact(Common(job, job.Look()), new JsonObject
        {
            ["OutputLocationType"] = definition.OutputBucket is null ? "SERVICE_BUCKET" : "CUSTOMER_BUCKET",
            ["ContentRedaction"] = definition.ContentRedaction?.DeepClone(),
            ["ModelSettings"] = definition.ModelSettings?.DeepClone(),
            ["ToxicityDetection"] = definition.ToxicityDetection?.DeepClone(),
        });
    }

    private static JsonObject Common(SandboxJob job, JobMoment moment)
    {
        JobDefinition definition = job.Definition;
        bool isCompleted = moment.Status == JobStatus.Completed;
        bool identified = isCompleted && definition.IdentifyLanguage;
        return new JsonObject
        {
            ["TranscriptionJobName"] = job.Name,
            ["TranscriptionJobStatus"] = moment.Status,
            ["LanguageCode"] = identified ? definition.DetectedLanguageCode : definition.LanguageCode,
            ["CreationTime"] = EpochSeconds(job.CreationTime),
            ["StartTime"] = EpochSeconds(moment.StartTime),
            ["CompletionTime"] = EpochSeconds(moment.CompletionTime),
            ["FailureReason"] = moment.FailureReason,
            ["IdentifyLanguage"] = definition.IdentifyLanguage ? true : null,
            ["IdentifyMultipleLanguages"] = definition.IdentifyMultipleLanguages ? true : null,
            ["IdentifiedLanguageScore"] = identified ? definition.IdentifiedLanguageScore : null,
            ["LanguageCodes"] = isCompleted ? definition.LanguageCodes?.DeepClone() : null,
        };
    }

    private static JsonObject Asked(JobDefinition definition) => new()
    {
        ["Media"] = Compact(new JsonObject
        {
            ["MediaFileUri"] = definition.MediaFileUri,
            ["RedactedMediaFileUri"] = definition.RedactedMediaFileUri,
        }),
        ["MediaFormat"] = definition.MediaFormat,
        ["MediaSampleRateHertz"] = definition.MediaSampleRateHertz,
        ["Settings"] = definition.Settings?.DeepClone(),
        ["ModelSettings"] = definition.ModelSettings?.DeepClone(),
        ["JobExecutionSettings"] = definition.JobExecutionSettings?.DeepClone(),
        ["ContentRedaction"] = definition.ContentRedaction?.DeepClone(),
        ["LanguageOptions"] = definition.LanguageOptions is null ? null : Array(definition.LanguageOptions),
        ["LanguageIdSettings"] = definition.LanguageIdSettings?.DeepClone(),
        ["Subtitles"] = definition.SubtitleFormats is null ? null : new JsonObject
        {
            ["Formats"] = Array(definition.SubtitleFormats),
            ["OutputStartIndex"] = definition.SubtitleStartIndex ?? 0,
        },
        ["Tags"] = definition.Tags is null ? null : new JsonArray(
            [.. definition.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]),
        ["ToxicityDetection"] = definition.ToxicityDetection?.DeepClone(),
    };

    private JsonObject TranscriptUris(SandboxJob job, string callerAddress)
    {
        string? UriOf(string kind) =>
            job.Outputs.FirstOrDefault(output => output.Kind == kind) is JobOutput output ? Uri(output, callerAddress, job.Definition) : null;

        return Compact(new JsonObject
        {
            ["TranscriptFileUri"] = UriOf(JobOutput.Transcript),
            ["RedactedTranscriptFileUri"] = UriOf(JobOutput.RedactedTranscript),
        });
    }

    private string Uri(JobOutput output, string callerAddress, JobDefinition definition)
    {
        string key = output.Stored.Key;
        return definition switch
        {
            { OutputBucket: null } => links.Presigned(callerAddress, output.Bucket, key, time.GetUtcNow()),
            { OutputUriForm: OutputUriForm.S3 } => $"s3://{output.Bucket.Name}/{key}",
            _ => links.Plain(callerAddress, output.Bucket, key, encoded: definition.OutputUriForm == OutputUriForm.Encoded),
        };
    }

    /// <summary>The service writes times as Java writes doubles: 1.651692778761E9.</summary>
    private static JsonNode? EpochSeconds(DateTimeOffset? time) => time is null ? null : JsonNode.Parse(
        (time.Value.ToUnixTimeMilliseconds() / 1e12m).ToString("0.0###########", CultureInfo.InvariantCulture) + "E9");

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    /// <summary>All members of both that have a value; the second one's win.</summary>
    private static JsonObject Compact(JsonObject first, JsonObject? second = null)
    {
        var compact = new JsonObject();
        foreach ((string member, JsonNode? value) in first.Concat(second ?? []).Where(member => member.Value is not null))
        {
            compact[member] = value!.DeepClone();
        }

        return compact;
    }
}
