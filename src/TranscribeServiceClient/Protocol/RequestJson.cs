using System.Text.Json;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Internal;

/// <summary>Writes the members of the requests. What is not set is left out.</summary>
internal static class RequestJson
{
    public static void Write(Utf8JsonWriter json, DeleteTranscriptionJobRequest request) =>
        json.Member(nameof(request.TranscriptionJobName), request.TranscriptionJobName);

    public static void Write(Utf8JsonWriter json, GetTranscriptionJobRequest request) =>
        json.Member(nameof(request.TranscriptionJobName), request.TranscriptionJobName);

    public static void Write(Utf8JsonWriter json, ListTranscriptionJobsRequest request)
    {
        json.Member(nameof(request.Status), request.Status);
        json.Member(nameof(request.JobNameContains), request.JobNameContains);
        json.Member(nameof(request.NextToken), request.NextToken);
        json.Member(nameof(request.MaxResults), request.MaxResults);
    }

    public static void Write(Utf8JsonWriter json, StartTranscriptionJobRequest request)
    {
        json.Member(nameof(request.TranscriptionJobName), request.TranscriptionJobName);
        json.Member(nameof(request.LanguageCode), request.LanguageCode);
        json.Member(nameof(request.MediaSampleRateHertz), request.MediaSampleRateHertz);
        json.Member(nameof(request.MediaFormat), request.MediaFormat);
        json.Member(nameof(request.Media), request.Media, Write);
        json.Member(nameof(request.OutputBucketName), request.OutputBucketName);
        json.Member(nameof(request.OutputKey), request.OutputKey);
        json.Member(nameof(request.OutputEncryptionKMSKeyId), request.OutputEncryptionKMSKeyId);
        json.Member(
            nameof(request.KMSEncryptionContext), request.KMSEncryptionContext, static (j, value) => j.WriteStringValue(value));
        json.Member(nameof(request.Settings), request.Settings, Write);
        json.Member(nameof(request.ModelSettings), request.ModelSettings, Write);
        json.Member(nameof(request.JobExecutionSettings), request.JobExecutionSettings, Write);
        json.Member(nameof(request.ContentRedaction), request.ContentRedaction, Write);
        json.Member(nameof(request.IdentifyLanguage), request.IdentifyLanguage);
        json.Member(nameof(request.IdentifyMultipleLanguages), request.IdentifyMultipleLanguages);
        json.Member(nameof(request.LanguageOptions), request.LanguageOptions);
        json.Member(nameof(request.Subtitles), request.Subtitles, Write);
        json.Member(nameof(request.Tags), request.Tags, Write);
        json.Member(nameof(request.LanguageIdSettings), request.LanguageIdSettings, static (j, one) => j.Object(one, Write));
        json.Member(nameof(request.ToxicityDetection), request.ToxicityDetection, Write);
    }

    private static void Write(Utf8JsonWriter json, Media media)
    {
        json.Member(nameof(media.MediaFileUri), media.MediaFileUri);
        json.Member(nameof(media.RedactedMediaFileUri), media.RedactedMediaFileUri);
    }

    private static void Write(Utf8JsonWriter json, Settings settings)
    {
        json.Member(nameof(settings.VocabularyName), settings.VocabularyName);
        json.Member(nameof(settings.ShowSpeakerLabels), settings.ShowSpeakerLabels);
        json.Member(nameof(settings.MaxSpeakerLabels), settings.MaxSpeakerLabels);
        json.Member(nameof(settings.ChannelIdentification), settings.ChannelIdentification);
        json.Member(nameof(settings.ShowAlternatives), settings.ShowAlternatives);
        json.Member(nameof(settings.MaxAlternatives), settings.MaxAlternatives);
        json.Member(nameof(settings.VocabularyFilterName), settings.VocabularyFilterName);
        json.Member(nameof(settings.VocabularyFilterMethod), settings.VocabularyFilterMethod);
    }

    private static void Write(Utf8JsonWriter json, ModelSettings settings) =>
        json.Member(nameof(settings.LanguageModelName), settings.LanguageModelName);

    private static void Write(Utf8JsonWriter json, JobExecutionSettings settings)
    {
        json.Member(nameof(settings.AllowDeferredExecution), settings.AllowDeferredExecution);
        json.Member(nameof(settings.DataAccessRoleArn), settings.DataAccessRoleArn);
    }

    private static void Write(Utf8JsonWriter json, ContentRedaction redaction)
    {
        json.Member(nameof(redaction.RedactionType), redaction.RedactionType);
        json.Member(nameof(redaction.RedactionOutput), redaction.RedactionOutput);
        json.Member(nameof(redaction.PiiEntityTypes), redaction.PiiEntityTypes);
    }

    private static void Write(Utf8JsonWriter json, Subtitles subtitles)
    {
        json.Member(nameof(subtitles.Formats), subtitles.Formats);
        json.Member(nameof(subtitles.OutputStartIndex), subtitles.OutputStartIndex);
    }

    private static void Write(Utf8JsonWriter json, Tag tag)
    {
        json.Member(nameof(tag.Key), tag.Key);
        json.Member(nameof(tag.Value), tag.Value);
    }

    private static void Write(Utf8JsonWriter json, LanguageIdSettings settings)
    {
        json.Member(nameof(settings.VocabularyName), settings.VocabularyName);
        json.Member(nameof(settings.VocabularyFilterName), settings.VocabularyFilterName);
        json.Member(nameof(settings.LanguageModelName), settings.LanguageModelName);
    }

    private static void Write(Utf8JsonWriter json, ToxicityDetectionSettings settings) =>
        json.Member(nameof(settings.ToxicityCategories), settings.ToxicityCategories);
}
