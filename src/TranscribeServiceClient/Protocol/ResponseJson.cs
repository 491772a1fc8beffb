using System.Text.Json;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Internal;

/// <summary>Reads the members of the answers. What is not there stays unset; what is not known is passed over.</summary>
internal static class ResponseJson
{
    public static GetTranscriptionJobResponse ReadGet(JsonElement json) => new()
    {
        TranscriptionJob = json.Object(nameof(GetTranscriptionJobResponse.TranscriptionJob), ReadJob),
    };

    public static StartTranscriptionJobResponse ReadStart(JsonElement json) => new()
    {
        TranscriptionJob = json.Object(nameof(StartTranscriptionJobResponse.TranscriptionJob), ReadJob),
    };

    public static ListTranscriptionJobsResponse ReadList(JsonElement json) => new()
    {
        Status = json.String(nameof(ListTranscriptionJobsResponse.Status)),
        NextToken = json.String(nameof(ListTranscriptionJobsResponse.NextToken)),
        TranscriptionJobSummaries = json.List(nameof(ListTranscriptionJobsResponse.TranscriptionJobSummaries), ReadSummary),
    };

    private static TranscriptionJob ReadJob(JsonElement json) => new()
    {
        TranscriptionJobName = json.String(nameof(TranscriptionJob.TranscriptionJobName)),
        TranscriptionJobStatus = json.String(nameof(TranscriptionJob.TranscriptionJobStatus)),
        LanguageCode = json.String(nameof(TranscriptionJob.LanguageCode)),
        MediaSampleRateHertz = json.Int32(nameof(TranscriptionJob.MediaSampleRateHertz)),
        MediaFormat = json.String(nameof(TranscriptionJob.MediaFormat)),
        Media = json.Object(nameof(TranscriptionJob.Media), ReadMedia),
        Transcript = json.Object(nameof(TranscriptionJob.Transcript), ReadTranscript),
        StartTime = json.Timestamp(nameof(TranscriptionJob.StartTime)),
        CreationTime = json.Timestamp(nameof(TranscriptionJob.CreationTime)),
        CompletionTime = json.Timestamp(nameof(TranscriptionJob.CompletionTime)),
        FailureReason = json.String(nameof(TranscriptionJob.FailureReason)),
        Settings = json.Object(nameof(TranscriptionJob.Settings), ReadSettings),
        ModelSettings = json.Object(nameof(TranscriptionJob.ModelSettings), ReadModelSettings),
        JobExecutionSettings = json.Object(nameof(TranscriptionJob.JobExecutionSettings), ReadJobExecutionSettings),
        ContentRedaction = json.Object(nameof(TranscriptionJob.ContentRedaction), ReadContentRedaction),
        IdentifyLanguage = json.Boolean(nameof(TranscriptionJob.IdentifyLanguage)),
        IdentifyMultipleLanguages = json.Boolean(nameof(TranscriptionJob.IdentifyMultipleLanguages)),
        LanguageOptions = json.Strings(nameof(TranscriptionJob.LanguageOptions)),
        IdentifiedLanguageScore = json.Single(nameof(TranscriptionJob.IdentifiedLanguageScore)),
        LanguageCodes = json.List(nameof(TranscriptionJob.LanguageCodes), ReadLanguageCodeItem),
        Tags = json.List(nameof(TranscriptionJob.Tags), ReadTag),
        Subtitles = json.Object(nameof(TranscriptionJob.Subtitles), ReadSubtitles),
        LanguageIdSettings = json.Map(nameof(TranscriptionJob.LanguageIdSettings), ReadLanguageIdSettings),
        ToxicityDetection = json.List(nameof(TranscriptionJob.ToxicityDetection), ReadToxicityDetection),
    };

    private static TranscriptionJobSummary ReadSummary(JsonElement json) => new()
    {
        TranscriptionJobName = json.String(nameof(TranscriptionJobSummary.TranscriptionJobName)),
        CreationTime = json.Timestamp(nameof(TranscriptionJobSummary.CreationTime)),
        StartTime = json.Timestamp(nameof(TranscriptionJobSummary.StartTime)),
        CompletionTime = json.Timestamp(nameof(TranscriptionJobSummary.CompletionTime)),
        LanguageCode = json.String(nameof(TranscriptionJobSummary.LanguageCode)),
        TranscriptionJobStatus = json.String(nameof(TranscriptionJobSummary.TranscriptionJobStatus)),
        FailureReason = json.String(nameof(TranscriptionJobSummary.FailureReason)),
        OutputLocationType = json.String(nameof(TranscriptionJobSummary.OutputLocationType)),
        ContentRedaction = json.Object(nameof(TranscriptionJobSummary.ContentRedaction), ReadContentRedaction),
        ModelSettings = json.Object(nameof(TranscriptionJobSummary.ModelSettings), ReadModelSettings),
        IdentifyLanguage = json.Boolean(nameof(TranscriptionJobSummary.IdentifyLanguage)),
        IdentifyMultipleLanguages = json.Boolean(nameof(TranscriptionJobSummary.IdentifyMultipleLanguages)),
        IdentifiedLanguageScore = json.Single(nameof(TranscriptionJobSummary.IdentifiedLanguageScore)),
        LanguageCodes = json.List(nameof(TranscriptionJobSummary.LanguageCodes), ReadLanguageCodeItem),
        ToxicityDetection = json.List(nameof(TranscriptionJobSummary.ToxicityDetection), ReadToxicityDetection),
    };

    private static Media ReadMedia(JsonElement json) => new()
    {
        MediaFileUri = json.String(nameof(Media.MediaFileUri)),
        RedactedMediaFileUri = json.String(nameof(Media.RedactedMediaFileUri)),
    };

    private static Transcript ReadTranscript(JsonElement json) => new()
    {
        TranscriptFileUri = json.String(nameof(Transcript.TranscriptFileUri)),
        RedactedTranscriptFileUri = json.String(nameof(Transcript.RedactedTranscriptFileUri)),
    };

    private static Settings ReadSettings(JsonElement json) => new()
    {
        VocabularyName = json.String(nameof(Settings.VocabularyName)),
        ShowSpeakerLabels = json.Boolean(nameof(Settings.ShowSpeakerLabels)),
        MaxSpeakerLabels = json.Int32(nameof(Settings.MaxSpeakerLabels)),
        ChannelIdentification = json.Boolean(nameof(Settings.ChannelIdentification)),
        ShowAlternatives = json.Boolean(nameof(Settings.ShowAlternatives)),
        MaxAlternatives = json.Int32(nameof(Settings.MaxAlternatives)),
        VocabularyFilterName = json.String(nameof(Settings.VocabularyFilterName)),
        VocabularyFilterMethod = json.String(nameof(Settings.VocabularyFilterMethod)),
    };

    private static ModelSettings ReadModelSettings(JsonElement json) => new()
    {
        LanguageModelName = json.String(nameof(ModelSettings.LanguageModelName)),
    };

    private static JobExecutionSettings ReadJobExecutionSettings(JsonElement json) => new()
    {
        AllowDeferredExecution = json.Boolean(nameof(JobExecutionSettings.AllowDeferredExecution)),
        DataAccessRoleArn = json.String(nameof(JobExecutionSettings.DataAccessRoleArn)),
    };

    private static ContentRedaction ReadContentRedaction(JsonElement json) => new()
    {
        RedactionType = json.String(nameof(ContentRedaction.RedactionType)),
        RedactionOutput = json.String(nameof(ContentRedaction.RedactionOutput)),
        PiiEntityTypes = json.Strings(nameof(ContentRedaction.PiiEntityTypes)),
    };

    private static LanguageCodeItem ReadLanguageCodeItem(JsonElement json) => new()
    {
        LanguageCode = json.String(nameof(LanguageCodeItem.LanguageCode)),
        DurationInSeconds = json.Single(nameof(LanguageCodeItem.DurationInSeconds)),
    };

    private static Tag ReadTag(JsonElement json) => new()
    {
        Key = json.String(nameof(Tag.Key)),
        Value = json.String(nameof(Tag.Value)),
    };

    private static SubtitlesOutput ReadSubtitles(JsonElement json) => new()
    {
        Formats = json.Strings(nameof(SubtitlesOutput.Formats)),
        SubtitleFileUris = json.Strings(nameof(SubtitlesOutput.SubtitleFileUris)),
        OutputStartIndex = json.Int32(nameof(SubtitlesOutput.OutputStartIndex)),
    };

    private static LanguageIdSettings ReadLanguageIdSettings(JsonElement json) => new()
    {
        VocabularyName = json.String(nameof(LanguageIdSettings.VocabularyName)),
        VocabularyFilterName = json.String(nameof(LanguageIdSettings.VocabularyFilterName)),
        LanguageModelName = json.String(nameof(LanguageIdSettings.LanguageModelName)),
    };

    private static ToxicityDetectionSettings ReadToxicityDetection(JsonElement json) => new()
    {
        ToxicityCategories = json.Strings(nameof(ToxicityDetectionSettings.ToxicityCategories)),
    };
}
