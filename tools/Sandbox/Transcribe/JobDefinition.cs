using System.Text.Json.Nodes;
using TranscribeJobTools.Sandbox.S3;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>
/// All that makes a job: what was asked for, how long it takes, how it ends, and what it writes.
/// With nothing but a name it is a job that was created now and is completed at once, with a small transcript in the service's bucket.
/// </summary>
public sealed record JobDefinition(string Name)
{
    /// <summary>The account; by default the first user's.</summary>
    public string? AccountId { get; init; }

    public string Region { get; init; } = "us-east-1";

    /// <summary>By default now.</summary>
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>How long after its creation the job starts; <see cref="Timeout.InfiniteTimeSpan"/>: when told to.</summary>
    public TimeSpan QueuedFor { get; init; }

    /// <summary>How long after its start the job ends; <see cref="Timeout.InfiniteTimeSpan"/>: when told to.</summary>
    public TimeSpan RunsFor { get; init; }

    /// <summary>When set, the job ends FAILED, for this reason.</summary>
    public string? FailureReason { get; init; }

    public string MediaFileUri { get; init; } = "s3://media/audio.wav";

    public string? RedactedMediaFileUri { get; init; }

    /// <summary>As asked for; with none, <see cref="DetectedMediaFormat"/> appears when the job is completed.</summary>
    public string? MediaFormat { get; init; }

    public string? DetectedMediaFormat { get; init; } = "wav";

    /// <summary>As asked for; with none, <see cref="DetectedSampleRateHertz"/> appears when the job is completed.</summary>
    public int? MediaSampleRateHertz { get; init; }

    public int? DetectedSampleRateHertz { get; init; } = 16000;

    /// <summary>
    /// As asked for; null with language identification, where <see cref="DetectedLanguageCode"/> appears when the job is completed.
    /// </summary>
    public string? LanguageCode { get; init; } = "en-US";

    public bool IdentifyLanguage { get; init; }

    public string? DetectedLanguageCode { get; init; } = "en-US";

    public double? IdentifiedLanguageScore { get; init; } = 0.9842;

    public bool IdentifyMultipleLanguages { get; init; }

    /// <summary>What identification of several languages finds: <c>[{"LanguageCode":…,"DurationInSeconds":…}]</c>.</summary>
    public JsonArray? LanguageCodes { get; init; }

    public IReadOnlyList<string>? LanguageOptions { get; init; }

    public JsonObject? LanguageIdSettings { get; init; }

    /// <summary>What was asked for; the answer adds the two members that the service always adds.</summary>
    public JsonObject? Settings { get; init; }

    public JsonObject? ModelSettings { get; init; }

    public JsonObject? JobExecutionSettings { get; init; }

    /// <summary>Its RedactionOutput decides which of the two transcripts there are.</summary>
    public JsonObject? ContentRedaction { get; init; }

    public JsonArray? ToxicityDetection { get; init; }

    /// <summary>vtt, srt.</summary>
    public IReadOnlyList<string>? SubtitleFormats { get; init; }

    public int? SubtitleStartIndex { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>The user's own bucket that the output goes to; null: the service's.</summary>
    public string? OutputBucket { get; init; }

    /// <summary>The key of the transcript in the own bucket, to the letter; by default the job's name with .json.</summary>
    public string? OutputKey { get; init; }

    public OutputUriForm OutputUriForm { get; init; }

    /// <summary>The account has opted out of data use: the job completes without any URI.</summary>
    public bool OptedOut { get; init; }

    /// <summary>The transcript; by default a small one in the service's format.</summary>
    public ObjectContent? Transcript { get; init; }

    public ObjectContent? RedactedTranscript { get; init; }

    /// <summary>Subtitles by format.</summary>
    public IReadOnlyDictionary<string, ObjectContent>? Subtitles { get; init; }

    /// <summary>
    /// Members of the TranscriptionJob that GetTranscriptionJob shows as they are here, or leaves out where null: last word on everything.
    /// </summary>
    public JsonObject? Overrides { get; init; }
}
