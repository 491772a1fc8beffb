namespace Amazon.TranscribeService.Model;

/// <summary>Asks to start a transcription job.</summary>
public class StartTranscriptionJobRequest : AmazonTranscribeServiceRequest
{
    /// <summary>The name of the job: 1 to 200 of <c>0-9 a-z A-Z . _ -</c>, case sensitive.</summary>
    public string? TranscriptionJobName { get; set; }

    /// <summary>The language spoken, unless the service is to identify it.</summary>
    public LanguageCode? LanguageCode { get; set; }

    /// <summary>The sample rate of the media in hertz, 8,000 to 48,000.</summary>
    public int? MediaSampleRateHertz { get; set; }

    /// <summary>The format of the media.</summary>
    public MediaFormat? MediaFormat { get; set; }

    /// <summary>Where the media is: in the same region.</summary>
    public Media? Media { get; set; }

    /// <summary>The bucket for the output; a bucket of the service if none is given.</summary>
    public string? OutputBucketName { get; set; }

    /// <summary>The key or prefix of the output in that bucket.</summary>
    public string? OutputKey { get; set; }

    /// <summary>The KMS key that encrypts the output: id, alias or ARN.</summary>
    public string? OutputEncryptionKMSKeyId { get; set; }

    /// <summary>The encryption context that goes with the KMS key.</summary>
    public Dictionary<string, string>? KMSEncryptionContext { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Speakers, channels, alternatives, vocabularies.</summary>
    public Settings? Settings { get; set; }

    /// <summary>The custom language model.</summary>
    public ModelSettings? ModelSettings { get; set; }

    /// <summary>Whether the job may wait in the queue.</summary>
    public JobExecutionSettings? JobExecutionSettings { get; set; }

    /// <summary>What to redact.</summary>
    public ContentRedaction? ContentRedaction { get; set; }

    /// <summary>Whether the service identifies the one language spoken.</summary>
    public bool? IdentifyLanguage { get; set; }

    /// <summary>Whether the service identifies all languages spoken.</summary>
    public bool? IdentifyMultipleLanguages { get; set; }

    /// <summary>The languages to choose from when identifying.</summary>
    public List<string>? LanguageOptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The subtitle files to make.</summary>
    public Subtitles? Subtitles { get; set; }

    /// <summary>The tags of the job.</summary>
    public List<Tag>? Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Settings of the languages that may be identified, by language code.</summary>
    public Dictionary<string, LanguageIdSettings>? LanguageIdSettings { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The toxic speech to look for.</summary>
    public List<ToxicityDetectionSettings>? ToxicityDetection { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
