using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Jobs;

/// <summary>
/// All that the service tells about a transcription job: the members of GetTranscriptionJob's TranscriptionJob, with their
/// names and nesting, so that ConvertTo-Json gives the service's own JSON. Times are local.
/// </summary>
public sealed class TranscriptionJobDetail
{
    /// <summary>The job's name, unique in its account and region; upper and lower case differ. Source: TranscriptionJobName.</summary>
    public string TranscriptionJobName { get; init; } = "";

    /// <summary>QUEUED, IN_PROGRESS, COMPLETED or FAILED. Source: TranscriptionJobStatus.</summary>
    public string? TranscriptionJobStatus { get; init; }

    /// <summary>The language of the media, as en-US; missing until it is identified. Source: LanguageCode.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>The sample rate of the media, in hertz; missing until it is known. Source: MediaSampleRateHertz.</summary>
    public int? MediaSampleRateHertz { get; init; }

    /// <summary>The format of the media, as mp3; missing until it is known. Source: MediaFormat.</summary>
    public string? MediaFormat { get; init; }

    /// <summary>The media that is transcribed. Source: Media.</summary>
    public Media? Media { get; init; }

    /// <summary>Where the transcripts lie, once the job is COMPLETED. Source: Transcript.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>When the service began to work on the job. Source: StartTime.</summary>
    public DateTime? StartTime { get; init; }

    /// <summary>When the job was asked for. Source: CreationTime.</summary>
    public DateTime? CreationTime { get; init; }

    /// <summary>When the job was COMPLETED or FAILED. Source: CompletionTime.</summary>
    public DateTime? CompletionTime { get; init; }

    /// <summary>Why the job FAILED, in the service's words. Source: FailureReason.</summary>
    public string? FailureReason { get; init; }

    /// <summary>What the job was asked to do beside transcribing. Source: Settings.</summary>
    public Settings? Settings { get; init; }

    /// <summary>The custom language model. Source: ModelSettings.</summary>
    public ModelSettings? ModelSettings { get; init; }

    /// <summary>How the job is queued and run. Source: JobExecutionSettings.</summary>
    public JobExecutionSettings? JobExecutionSettings { get; init; }

    /// <summary>What is taken out of the transcript. Source: ContentRedaction.</summary>
    public ContentRedaction? ContentRedaction { get; init; }

    /// <summary>Whether the service finds out the language. Source: IdentifyLanguage.</summary>
    public bool? IdentifyLanguage { get; init; }

    /// <summary>Whether the service finds out several languages. Source: IdentifyMultipleLanguages.</summary>
    public bool? IdentifyMultipleLanguages { get; init; }

    /// <summary>The languages to choose from. Source: LanguageOptions.</summary>
    public string[] LanguageOptions { get; init; } = [];

    /// <summary>How sure the service is of the language, 0 to 1. Source: IdentifiedLanguageScore.</summary>
    public double? IdentifiedLanguageScore { get; init; }

    /// <summary>The languages that were heard, with their times. Source: LanguageCodes.</summary>
    public LanguageCodeItem[] LanguageCodes { get; init; } = [];

    /// <summary>The job's tags. Source: Tags.</summary>
    public Tag[] Tags { get; init; } = [];

    /// <summary>The subtitle files. Source: Subtitles.</summary>
    public SubtitlesOutput? Subtitles { get; init; }

    /// <summary>What is used for each language that may be identified, by its code. Source: LanguageIdSettings.</summary>
    public IReadOnlyDictionary<string, LanguageIdSettings>? LanguageIdSettings { get; init; }

    /// <summary>What toxic speech is looked for. Source: ToxicityDetection.</summary>
    public ToxicityDetectionSettings[] ToxicityDetection { get; init; } = [];

    /// <summary>The account, region and endpoint that the job lives in; not shown, for the next cmdlet.</summary>
    internal TranscribeConnection? Connection { get; set; }

    /// <inheritdoc/>
    public override string ToString() => TranscriptionJobName;
}
