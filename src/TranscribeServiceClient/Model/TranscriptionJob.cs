namespace Amazon.TranscribeService.Model;

/// <summary>A transcription job in full. The service leaves out what does not apply or is not known yet.</summary>
public class TranscriptionJob
{
    /// <summary>The name of the job, case sensitive.</summary>
    public string? TranscriptionJobName { get; set; }

    /// <summary>The state of the job.</summary>
    public TranscriptionJobStatus? TranscriptionJobStatus { get; set; }

    /// <summary>The language spoken, given or identified.</summary>
    public LanguageCode? LanguageCode { get; set; }

    /// <summary>The sample rate of the media in hertz.</summary>
    public int? MediaSampleRateHertz { get; set; }

    /// <summary>The format of the media.</summary>
    public MediaFormat? MediaFormat { get; set; }

    /// <summary>Where the media is.</summary>
    public Media? Media { get; set; }

    /// <summary>Where the transcript is; without URIs until the job has completed.</summary>
    public Transcript? Transcript { get; set; }

    /// <summary>When the work on the job started (UTC).</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>When the job was made (UTC).</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>When the job ended (UTC).</summary>
    public DateTime? CompletionTime { get; set; }

    /// <summary>Why the job failed, in free text.</summary>
    public string? FailureReason { get; set; }

    /// <summary>Speakers, channels, alternatives, vocabularies.</summary>
    public Settings? Settings { get; set; }

    /// <summary>The custom language model.</summary>
    public ModelSettings? ModelSettings { get; set; }

    /// <summary>Whether the job could wait in the queue.</summary>
    public JobExecutionSettings? JobExecutionSettings { get; set; }

    /// <summary>What was to be redacted.</summary>
    public ContentRedaction? ContentRedaction { get; set; }

    /// <summary>Whether the service identifies the one language spoken.</summary>
    public bool? IdentifyLanguage { get; set; }

    /// <summary>Whether the service identifies all languages spoken.</summary>
    public bool? IdentifyMultipleLanguages { get; set; }

    /// <summary>The languages to choose from when identifying.</summary>
    public List<string>? LanguageOptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>How sure the service is of the language it identified, 0 to 1.</summary>
    public float? IdentifiedLanguageScore { get; set; }

    /// <summary>All languages identified.</summary>
    public List<LanguageCodeItem>? LanguageCodes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The tags of the job.</summary>
    public List<Tag>? Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The subtitle files made.</summary>
    public SubtitlesOutput? Subtitles { get; set; }

    /// <summary>Settings of the languages that may be identified, by language code.</summary>
    public Dictionary<string, LanguageIdSettings>? LanguageIdSettings { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The toxic speech looked for.</summary>
    public List<ToxicityDetectionSettings>? ToxicityDetection { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
