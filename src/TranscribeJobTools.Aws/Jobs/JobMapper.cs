using Amazon.Runtime;
using Service = Amazon.TranscribeService.Model;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>The service's jobs as the module's: member by member, string constants as strings, lists never null.</summary>
internal static class JobMapper
{
    public static TranscriptionJobDetail ToDetail(Service.TranscriptionJob job) => new()
    {
        TranscriptionJobName = job.TranscriptionJobName ?? "",
        TranscriptionJobStatus = Text(job.TranscriptionJobStatus),
        LanguageCode = Text(job.LanguageCode),
        MediaSampleRateHertz = job.MediaSampleRateHertz,
        MediaFormat = Text(job.MediaFormat),
        Media = job.Media is { } media
            ? new Media { MediaFileUri = media.MediaFileUri, RedactedMediaFileUri = media.RedactedMediaFileUri }
            : null,
        Transcript = job.Transcript is { } transcript
            ? new Transcript
            {
                TranscriptFileUri = transcript.TranscriptFileUri,
                RedactedTranscriptFileUri = transcript.RedactedTranscriptFileUri,
            }
            : null,
        StartTime = ServiceTime.ToLocal(job.StartTime),
        CreationTime = ServiceTime.ToLocal(job.CreationTime),
        CompletionTime = ServiceTime.ToLocal(job.CompletionTime),
        FailureReason = job.FailureReason,
        Settings = ToSettings(job.Settings),
        ModelSettings = ToModelSettings(job.ModelSettings),
        JobExecutionSettings = job.JobExecutionSettings is { } execution
            ? new JobExecutionSettings
            {
                AllowDeferredExecution = execution.AllowDeferredExecution,
                DataAccessRoleArn = execution.DataAccessRoleArn,
            }
            : null,
        ContentRedaction = ToContentRedaction(job.ContentRedaction),
        IdentifyLanguage = job.IdentifyLanguage,
        IdentifyMultipleLanguages = job.IdentifyMultipleLanguages,
        LanguageOptions = [.. job.LanguageOptions ?? []],
        IdentifiedLanguageScore = Number(job.IdentifiedLanguageScore),
        LanguageCodes = ToLanguageCodes(job.LanguageCodes),
        Tags = [.. (job.Tags ?? []).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        Subtitles = job.Subtitles is { } subtitles
            ? new SubtitlesOutput
            {
                Formats = [.. subtitles.Formats ?? []],
                SubtitleFileUris = [.. subtitles.SubtitleFileUris ?? []],
                OutputStartIndex = subtitles.OutputStartIndex,
            }
            : null,
        LanguageIdSettings = job.LanguageIdSettings?.ToDictionary(entry => entry.Key, entry => new LanguageIdSettings
        {
            VocabularyName = entry.Value.VocabularyName,
            VocabularyFilterName = entry.Value.VocabularyFilterName,
            LanguageModelName = entry.Value.LanguageModelName,
        }),
        ToxicityDetection = ToToxicityDetection(job.ToxicityDetection),
    };

    public static TranscriptionJobSummary ToSummary(Service.TranscriptionJobSummary job) => new()
    {
        TranscriptionJobName = job.TranscriptionJobName ?? "",
        CreationTime = ServiceTime.ToLocal(job.CreationTime),
        StartTime = ServiceTime.ToLocal(job.StartTime),
        CompletionTime = ServiceTime.ToLocal(job.CompletionTime),
        LanguageCode = Text(job.LanguageCode),
        TranscriptionJobStatus = Text(job.TranscriptionJobStatus),
        FailureReason = job.FailureReason,
        OutputLocationType = Text(job.OutputLocationType),
        ContentRedaction = ToContentRedaction(job.ContentRedaction),
        ModelSettings = ToModelSettings(job.ModelSettings),
        IdentifyLanguage = job.IdentifyLanguage,
        IdentifyMultipleLanguages = job.IdentifyMultipleLanguages,
        IdentifiedLanguageScore = Number(job.IdentifiedLanguageScore),
        LanguageCodes = ToLanguageCodes(job.LanguageCodes),
        ToxicityDetection = ToToxicityDetection(job.ToxicityDetection),
    };

    private static Settings? ToSettings(Service.Settings? settings) => settings is null ? null : new Settings
    {
        VocabularyName = settings.VocabularyName,
        ShowSpeakerLabels = settings.ShowSpeakerLabels,
        MaxSpeakerLabels = settings.MaxSpeakerLabels,
        ChannelIdentification = settings.ChannelIdentification,
        ShowAlternatives = settings.ShowAlternatives,
        MaxAlternatives = settings.MaxAlternatives,
        VocabularyFilterName = settings.VocabularyFilterName,
        VocabularyFilterMethod = Text(settings.VocabularyFilterMethod),
    };

    private static ModelSettings? ToModelSettings(Service.ModelSettings? settings) =>
        settings is null ? null : new ModelSettings { LanguageModelName = settings.LanguageModelName };

    private static ContentRedaction? ToContentRedaction(Service.ContentRedaction? redaction) => redaction is null ? null : new ContentRedaction
    {
        RedactionType = Text(redaction.RedactionType),
        RedactionOutput = Text(redaction.RedactionOutput),
        PiiEntityTypes = [.. redaction.PiiEntityTypes ?? []],
    };

    private static LanguageCodeItem[] ToLanguageCodes(List<Service.LanguageCodeItem>? items) =>
    [
        .. (items ?? []).Select(item => new LanguageCodeItem
        {
            LanguageCode = Text(item.LanguageCode), DurationInSeconds = Number(item.DurationInSeconds),
        }),
    ];

    private static ToxicityDetectionSettings[] ToToxicityDetection(List<Service.ToxicityDetectionSettings>? settings) =>
        [.. (settings ?? []).Select(item => new ToxicityDetectionSettings { ToxicityCategories = [.. item.ToxicityCategories ?? []] })];

    private static string? Text(ConstantClass? value) => value?.Value;

    /// <summary>Through decimal, so that 2.45 stays 2.45 and doesn't become 2.450000047683716.</summary>
    private static double? Number(float? value) => value is { } number ? (double)(decimal)number : null;
}
