using System.Collections;
using System.Management.Automation;
using TranscribeJobTools.Completion;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Commands;

/// <content>The members of the service's request. They bind by property name too, so that each row of a table may carry its own.</content>
public sealed partial class StartTranscriptionJobCommand
{
    /// <summary>The name of the job, if it is one; for more, -NameTemplate, or a property of each object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("JobName")]
    public string? TranscriptionJobName { get; set; }

    /// <summary>The language that is spoken, as en-US.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string? LanguageCode { get; set; }

    /// <summary>Lets the service find out which language is spoken.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellSwitch]
    public SwitchParameter IdentifyLanguage { get; set; }

    /// <summary>Lets the service find out which languages are spoken, one after the other.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellSwitch]
    public SwitchParameter IdentifyMultipleLanguages { get; set; }

    /// <summary>The languages to choose from when the service finds out, two at least.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellList]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string[] LanguageOptions { get; set; } = [];

    /// <summary>What to use if a certain language is identified: @{ 'en-US' = @{ VocabularyName = 'medicine' } }; 1 to 5 languages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Map]
    public IDictionary? LanguageIdSettings { get; set; }

    /// <summary>The format of the media; without it, the service finds out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string? MediaFormat { get; set; }

    /// <summary>The sample rate of the media in hertz, 8000 to 48000; without it, the service finds out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ServiceRange(8000, 48000)]
    public int? MediaSampleRateHertz { get; set; }

    /// <summary>Where the redacted media lies (Call Analytics only).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RedactedMediaFileUri { get; set; }

    /// <summary>A bucket of yours that the output goes to; without it, the service keeps the output as long as the job.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ServiceText(ServiceTextAttribute.Bucket, ServiceTextAttribute.BucketRule)]
    public string? OutputBucketName { get; set; }

    /// <summary>The key of the output in -OutputBucketName; one that doesn't end in .json is a folder.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ServiceText("[a-zA-Z0-9-_.!*'()/]{1,1024}", "an output's key has 1 to 1024 characters of A-Z a-z 0-9 - _ . ! * ' ( ) /")]
    public string? OutputKey { get; set; }

    /// <summary>The KMS key that encrypts the output in -OutputBucketName: its id, alias or ARN.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OutputEncryptionKMSKeyId { get; set; }

    /// <summary>The encryption context for -OutputEncryptionKMSKeyId: names and values.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Map]
    public IDictionary? KMSEncryptionContext { get; set; }

    /// <summary>A custom vocabulary.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ServiceText(ServiceTextAttribute.Name, ServiceTextAttribute.NameRule)]
    public string? VocabularyName { get; set; }

    /// <summary>A vocabulary filter; -VocabularyFilterMethod goes with it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ServiceText(ServiceTextAttribute.Name, ServiceTextAttribute.NameRule)]
    public string? VocabularyFilterName { get; set; }

    /// <summary>What happens to the words of -VocabularyFilterName: remove, mask or tag.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string? VocabularyFilterMethod { get; set; }

    /// <summary>A custom language model. Source: ModelSettings.LanguageModelName.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ServiceText(ServiceTextAttribute.Name, ServiceTextAttribute.NameRule)]
    public string? LanguageModelName { get; set; }

    /// <summary>Tells speakers apart; -MaxSpeakerLabels goes with it, and is enough.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellSwitch]
    public SwitchParameter ShowSpeakerLabels { get; set; }

    /// <summary>How many speakers to tell apart at most, 2 to 30. Turns -ShowSpeakerLabels on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ServiceRange(2, 30)]
    public int? MaxSpeakerLabels { get; set; }

    /// <summary>Transcribes each channel for itself; not with speaker labels.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellSwitch]
    public SwitchParameter ChannelIdentification { get; set; }

    /// <summary>Gives alternative transcriptions; -MaxAlternatives goes with it, and is enough.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellSwitch]
    public SwitchParameter ShowAlternatives { get; set; }

    /// <summary>How many alternatives to give at most, 2 to 10. Turns -ShowAlternatives on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ServiceRange(2, 10)]
    public int? MaxAlternatives { get; set; }

    /// <summary>Which transcripts to make with personal information redacted: redacted, or redacted_and_unredacted. The type is PII.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string? RedactionOutput { get; set; }

    /// <summary>Which kinds of personal information to redact; without it, all. -RedactionOutput goes with it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellList]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string[] PiiEntityTypes { get; set; } = [];

    /// <summary>The subtitle files to make: vtt, srt. Source: Subtitles.Formats.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellList]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string[] SubtitleFormats { get; set; } = [];

    /// <summary>The number of the first subtitle, 0 or 1; -SubtitleFormats goes with it. Source: Subtitles.OutputStartIndex.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("OutputStartIndex")]
    [Cell]
    [ServiceRange(0, 1)]
    public int? SubtitleOutputStartIndex { get; set; }

    /// <summary>The toxic speech to look for: ALL. Source: ToxicityDetection.ToxicityCategories.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellList]
    [ArgumentCompleter(typeof(StartValueCompleter))]
    public string[] ToxicityCategories { get; set; } = [];

    /// <summary>Lets the service queue the job when too many are at work; -DataAccessRoleArn goes with it, and is enough.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CellSwitch]
    public SwitchParameter AllowDeferredExecution { get; set; }

    /// <summary>The role by which the service reads and writes the files of a job that it queued. Turns -AllowDeferredExecution on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DataAccessRoleArn { get; set; }

    /// <summary>Tags of the job: @{ team = 'support'; year = '2026' }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    [Map]
    public IDictionary? Tags { get; set; }

    /// <summary>The request, but for the job's name and media.</summary>
    /// <exception cref="TranscribeJobException">A map holds what is no text.</exception>
    private StartRequest ToRequest() => new()
    {
        TranscriptionJobName = "",
        Media = new Media { RedactedMediaFileUri = Text(RedactedMediaFileUri) },
        LanguageCode = Text(LanguageCode, Languages.All),
        MediaSampleRateHertz = MediaSampleRateHertz,
        MediaFormat = Text(MediaFormat, KnownValues.MediaFormats),
        OutputBucketName = Text(OutputBucketName),
        OutputKey = Text(OutputKey),
        OutputEncryptionKMSKeyId = Text(OutputEncryptionKMSKeyId),
        KMSEncryptionContext = TextMaps.Read(KMSEncryptionContext, nameof(KMSEncryptionContext)),
        Settings = ToSettings(),
        ModelSettings = Text(LanguageModelName) is { } model ? new ModelSettings { LanguageModelName = model } : null,
        JobExecutionSettings = ToExecutionSettings(),
        ContentRedaction = Text(RedactionOutput) is not null || PiiEntityTypes.Length > 0
            ? new ContentRedaction
            {
                RedactionType = "PII",
                RedactionOutput = Text(RedactionOutput, KnownValues.RedactionOutputs),
                PiiEntityTypes = Texts(PiiEntityTypes, KnownValues.PiiEntityTypes),
            }
            : null,
        IdentifyLanguage = Flag(IdentifyLanguage),
        IdentifyMultipleLanguages = Flag(IdentifyMultipleLanguages),
        LanguageOptions = Texts(LanguageOptions, Languages.All),
        Subtitles = SubtitleFormats.Length > 0 || SubtitleOutputStartIndex is not null
            ? new SubtitlesOutput
            {
                Formats = Texts(SubtitleFormats, KnownValues.SubtitleFormats),
                OutputStartIndex = SubtitleOutputStartIndex,
            }
            : null,
        Tags = TextMaps.ReadTags(Tags, nameof(Tags)),
        LanguageIdSettings = TextMaps.ReadLanguageSettings(LanguageIdSettings, nameof(LanguageIdSettings)),
        ToxicityDetection = ToxicityCategories.Length > 0
            ? [new ToxicityDetectionSettings { ToxicityCategories = Texts(ToxicityCategories, KnownValues.ToxicityCategories) }]
            : [],
    };

    private Settings? ToSettings()
    {
        var settings = new Settings
        {
            VocabularyName = Text(VocabularyName),
            ShowSpeakerLabels = Implied(ShowSpeakerLabels, nameof(ShowSpeakerLabels), MaxSpeakerLabels is not null),
            MaxSpeakerLabels = MaxSpeakerLabels,
            ChannelIdentification = Flag(ChannelIdentification),
            ShowAlternatives = Implied(ShowAlternatives, nameof(ShowAlternatives), MaxAlternatives is not null),
            MaxAlternatives = MaxAlternatives,
            VocabularyFilterName = Text(VocabularyFilterName),
            VocabularyFilterMethod = Text(VocabularyFilterMethod, KnownValues.VocabularyFilterMethods),
        };
        bool isAnySaid = settings.VocabularyName is not null
            || settings.ShowSpeakerLabels is not null || settings.MaxSpeakerLabels is not null
            || settings.ChannelIdentification is not null
            || settings.ShowAlternatives is not null || settings.MaxAlternatives is not null
            || settings.VocabularyFilterName is not null || settings.VocabularyFilterMethod is not null;
        return isAnySaid ? settings : null;
    }

    private JobExecutionSettings? ToExecutionSettings()
    {
        string? role = Text(DataAccessRoleArn);
        bool? mayQueue = Implied(AllowDeferredExecution, nameof(AllowDeferredExecution), role is not null);
        return role is null && mayQueue is null
            ? null
            : new JobExecutionSettings { AllowDeferredExecution = mayQueue, DataAccessRoleArn = role };
    }

    /// <summary>A switch that another parameter turns on, unless it was turned off by hand.</summary>
    private bool? Implied(SwitchParameter value, string name, bool isImplied) => value || (isImplied && !IsSaidForAll(name)) ? true : null;

    private static bool? Flag(SwitchParameter value) => value ? true : null;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string? Text(string? value, IReadOnlyList<KeyValuePair<string, string>> known) =>
        Text(value) is { } text ? KnownValues.InTheirCase(text, known) : null;

    private static string[] Texts(string[] values, IReadOnlyList<KeyValuePair<string, string>> known) =>
        [.. values.Select(value => Text(value, known)).OfType<string>()];
}
