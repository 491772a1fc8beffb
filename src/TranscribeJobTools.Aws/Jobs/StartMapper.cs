using Service = Amazon.TranscribeService.Model;
using Amazon.TranscribeService;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>The module's requests as the service's: member by member; what isn't asked for is not sent.</summary>
internal static class StartMapper
{
    public static Service.StartTranscriptionJobRequest ToService(StartRequest request) => new()
    {
        TranscriptionJobName = request.TranscriptionJobName,
        LanguageCode = request.LanguageCode is { } language ? new LanguageCode(language) : null,
        MediaSampleRateHertz = request.MediaSampleRateHertz,
        MediaFormat = request.MediaFormat is { } format ? new MediaFormat(format) : null,
        Media = new Service.Media
        {
            MediaFileUri = request.Media.MediaFileUri,
            RedactedMediaFileUri = request.Media.RedactedMediaFileUri,
        },
        OutputBucketName = request.OutputBucketName,
        OutputKey = request.OutputKey,
        OutputEncryptionKMSKeyId = request.OutputEncryptionKMSKeyId,
        KMSEncryptionContext = request.KMSEncryptionContext?.ToDictionary(),
        Settings = ToService(request.Settings),
        ModelSettings = request.ModelSettings is { } model
            ? new Service.ModelSettings { LanguageModelName = model.LanguageModelName }
            : null,
        JobExecutionSettings = request.JobExecutionSettings is { } execution
            ? new Service.JobExecutionSettings
            {
                AllowDeferredExecution = execution.AllowDeferredExecution,
                DataAccessRoleArn = execution.DataAccessRoleArn,
            }
            : null,
        ContentRedaction = request.ContentRedaction is { } redaction
            ? new Service.ContentRedaction
            {
                RedactionType = redaction.RedactionType is { } type ? new RedactionType(type) : null,
                RedactionOutput = redaction.RedactionOutput is { } output ? new RedactionOutput(output) : null,
                PiiEntityTypes = ListOrNull(redaction.PiiEntityTypes),
            }
            : null,
        IdentifyLanguage = request.IdentifyLanguage,
        IdentifyMultipleLanguages = request.IdentifyMultipleLanguages,
        LanguageOptions = ListOrNull(request.LanguageOptions),
        Subtitles = request.Subtitles is { } subtitles
            ? new Service.Subtitles { Formats = ListOrNull(subtitles.Formats), OutputStartIndex = subtitles.OutputStartIndex }
            : null,
        Tags = ListOrNull(request.Tags, tag => new Service.Tag { Key = tag.Key, Value = tag.Value }),
        LanguageIdSettings = request.LanguageIdSettings?.ToDictionary(entry => entry.Key, entry => new Service.LanguageIdSettings
        {
            VocabularyName = entry.Value.VocabularyName,
            VocabularyFilterName = entry.Value.VocabularyFilterName,
            LanguageModelName = entry.Value.LanguageModelName,
        }),
        ToxicityDetection = ListOrNull(
            request.ToxicityDetection,
            item => new Service.ToxicityDetectionSettings { ToxicityCategories = ListOrNull(item.ToxicityCategories) }),
    };

    private static Service.Settings? ToService(Settings? settings) => settings is null ? null : new Service.Settings
    {
        VocabularyName = settings.VocabularyName,
        ShowSpeakerLabels = settings.ShowSpeakerLabels,
        MaxSpeakerLabels = settings.MaxSpeakerLabels,
        ChannelIdentification = settings.ChannelIdentification,
        ShowAlternatives = settings.ShowAlternatives,
        MaxAlternatives = settings.MaxAlternatives,
        VocabularyFilterName = settings.VocabularyFilterName,
        VocabularyFilterMethod = settings.VocabularyFilterMethod is { } method ? new VocabularyFilterMethod(method) : null,
    };

    private static List<string>? ListOrNull(string[] items) => ListOrNull(items, item => item);

    private static List<TTo>? ListOrNull<TFrom, TTo>(TFrom[] items, Func<TFrom, TTo> map) =>
        items.Length == 0 ? null : [.. items.Select(map)];
}
