using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Starting;

/// <summary>
/// The service's rules between the members of a request, told before any call in the names of the parameters.
/// https://docs.aws.amazon.com/transcribe/latest/APIReference/API_StartTranscriptionJob.html
/// </summary>
internal static class StartRules
{
    /// <exception cref="TranscribeJobException">Two parameters don't go together, or one lacks another.</exception>
    public static void Check(StartRequest request)
    {
        CheckLanguage(request);
        if (request.Settings is { } settings)
        {
            CheckSettings(settings);
        }

        if (request.JobExecutionSettings is { } execution)
        {
            Together(
                ("AllowDeferredExecution", execution.AllowDeferredExecution == true),
                ("DataAccessRoleArn", execution.DataAccessRoleArn is not null));
        }

        CheckOutput(request);
    }

    private static void CheckOutput(StartRequest request)
    {
        (string, bool) bucket = ("OutputBucketName", request.OutputBucketName is not null);
        (string, bool) key = ("OutputEncryptionKMSKeyId", request.OutputEncryptionKMSKeyId is not null);
        Needs(("OutputKey", request.OutputKey is not null), bucket);
        Needs(key, bucket);
        Needs(("KMSEncryptionContext", request.KMSEncryptionContext is not null), key);
        Needs(
            ("PiiEntityTypes", request.ContentRedaction?.PiiEntityTypes is [_, ..]),
            ("RedactionOutput", request.ContentRedaction?.RedactionOutput is not null));
        Needs(
            ("SubtitleOutputStartIndex", request.Subtitles?.OutputStartIndex is not null),
            ("SubtitleFormats", request.Subtitles?.Formats is [_, ..]));
    }

    private static void CheckLanguage(StartRequest request)
    {
        (string Name, bool IsGiven)[] ways =
        [
            ("LanguageCode", request.LanguageCode is not null),
            ("IdentifyLanguage", request.IdentifyLanguage == true),
            ("IdentifyMultipleLanguages", request.IdentifyMultipleLanguages == true),
        ];
        string[] given = [.. ways.Where(way => way.IsGiven).Select(way => way.Name)];
        if (given.Length == 0)
        {
            throw StartFailures.LanguageMissing();
        }

        if (given.Length > 1)
        {
            throw StartFailures.Exclude(given[0], given[1]);
        }

        if (request.LanguageCode is not null)
        {
            Exclude(("LanguageOptions", request.LanguageOptions.Length > 0), ("LanguageCode", true));
            Exclude(("LanguageIdSettings", request.LanguageIdSettings is not null), ("LanguageCode", true));
        }

        if (request.LanguageIdSettings is { Count: < 1 or > 5 } settings)
        {
            throw StartFailures.LanguageIdSettingsCount(settings.Count);
        }
    }

    private static void CheckSettings(Settings settings)
    {
        (string, bool) speakers = ("MaxSpeakerLabels", settings.MaxSpeakerLabels is not null);
        Together(("ShowSpeakerLabels", settings.ShowSpeakerLabels == true), speakers);
        Exclude(speakers, ("ChannelIdentification", settings.ChannelIdentification == true));
        Together(
            ("ShowAlternatives", settings.ShowAlternatives == true), ("MaxAlternatives", settings.MaxAlternatives is not null));
        Together(
            ("VocabularyFilterName", settings.VocabularyFilterName is not null),
            ("VocabularyFilterMethod", settings.VocabularyFilterMethod is not null));
    }

    private static void Together((string Name, bool IsGiven) one, (string Name, bool IsGiven) other)
    {
        Needs(one, other);
        Needs(other, one);
    }

    private static void Needs((string Name, bool IsGiven) parameter, (string Name, bool IsGiven) needed)
    {
        if (parameter.IsGiven && !needed.IsGiven)
        {
            throw StartFailures.Needs(parameter.Name, needed.Name);
        }
    }

    private static void Exclude((string Name, bool IsGiven) one, (string Name, bool IsGiven) other)
    {
        if (one.IsGiven && other.IsGiven)
        {
            throw StartFailures.Exclude(one.Name, other.Name);
        }
    }
}
