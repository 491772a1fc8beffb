namespace Amazon.TranscribeService.Model;

/// <summary>A transcription job as a list shows it: without URIs, media and settings.</summary>
public class TranscriptionJobSummary
{
    /// <summary>The name of the job, case sensitive.</summary>
    public string? TranscriptionJobName { get; set; }

    /// <summary>When the job was made (UTC).</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>When the work on the job started (UTC).</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>When the job ended (UTC).</summary>
    public DateTime? CompletionTime { get; set; }

    /// <summary>The language spoken, given or identified.</summary>
    public LanguageCode? LanguageCode { get; set; }

    /// <summary>The state of the job.</summary>
    public TranscriptionJobStatus? TranscriptionJobStatus { get; set; }

    /// <summary>Why the job failed, in free text.</summary>
    public string? FailureReason { get; set; }

    /// <summary>Whose bucket holds the transcript.</summary>
    public OutputLocationType? OutputLocationType { get; set; }

    /// <summary>What was to be redacted.</summary>
    public ContentRedaction? ContentRedaction { get; set; }

    /// <summary>The custom language model.</summary>
    public ModelSettings? ModelSettings { get; set; }

    /// <summary>Whether the service identifies the one language spoken.</summary>
    public bool? IdentifyLanguage { get; set; }

    /// <summary>Whether the service identifies all languages spoken.</summary>
    public bool? IdentifyMultipleLanguages { get; set; }

    /// <summary>How sure the service is of the language it identified, 0 to 1.</summary>
    public float? IdentifiedLanguageScore { get; set; }

    /// <summary>All languages identified.</summary>
    public List<LanguageCodeItem>? LanguageCodes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The toxic speech looked for.</summary>
    public List<ToxicityDetectionSettings>? ToxicityDetection { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
