using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Jobs;

/// <summary>
/// What the list of jobs tells about one: the members of ListTranscriptionJobs' TranscriptionJobSummary, with their names.
/// Media, settings and links are only in a <see cref="TranscriptionJobDetail"/>. Times are local.
/// </summary>
public sealed class TranscriptionJobSummary
{
    /// <summary>The job's name, unique in its account and region; upper and lower case differ. Source: TranscriptionJobName.</summary>
    public string TranscriptionJobName { get; init; } = "";

    /// <summary>When the job was asked for. Source: CreationTime.</summary>
    public DateTime? CreationTime { get; init; }

    /// <summary>When the service began to work on the job. Source: StartTime.</summary>
    public DateTime? StartTime { get; init; }

    /// <summary>When the job was COMPLETED or FAILED. Source: CompletionTime.</summary>
    public DateTime? CompletionTime { get; init; }

    /// <summary>The language of the media, as en-US. Source: LanguageCode.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>QUEUED, IN_PROGRESS, COMPLETED or FAILED. Source: TranscriptionJobStatus.</summary>
    public string? TranscriptionJobStatus { get; init; }

    /// <summary>Why the job FAILED, in the service's words. Source: FailureReason.</summary>
    public string? FailureReason { get; init; }

    /// <summary>CUSTOMER_BUCKET if the output lies in the user's own bucket, else SERVICE_BUCKET. Source: OutputLocationType.</summary>
    public string? OutputLocationType { get; init; }

    /// <summary>What is taken out of the transcript. Source: ContentRedaction.</summary>
    public ContentRedaction? ContentRedaction { get; init; }

    /// <summary>The custom language model. Source: ModelSettings.</summary>
    public ModelSettings? ModelSettings { get; init; }

    /// <summary>Whether the service finds out the language. Source: IdentifyLanguage.</summary>
    public bool? IdentifyLanguage { get; init; }

    /// <summary>Whether the service finds out several languages. Source: IdentifyMultipleLanguages.</summary>
    public bool? IdentifyMultipleLanguages { get; init; }

    /// <summary>How sure the service is of the language, 0 to 1. Source: IdentifiedLanguageScore.</summary>
    public double? IdentifiedLanguageScore { get; init; }

    /// <summary>The languages that were heard, with their times. Source: LanguageCodes.</summary>
    public LanguageCodeItem[] LanguageCodes { get; init; } = [];

    /// <summary>What toxic speech is looked for. Source: ToxicityDetection.</summary>
    public ToxicityDetectionSettings[] ToxicityDetection { get; init; } = [];

    /// <summary>The account, region and endpoint that the job lives in; not shown, for the next cmdlet.</summary>
    internal TranscribeConnection? Connection { get; set; }

    /// <inheritdoc/>
    public override string ToString() => TranscriptionJobName;
}
