using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Starting;

/// <summary>
/// Whether a job that is there already is the one that is asked for. What the service finds out by itself doesn't count unless it was
/// asked for, and tags don't change a transcript.
/// </summary>
internal static class JobComparison
{
    /// <summary>The members in which a job differs from a request, with both values.</summary>
    public static IReadOnlyList<string> Differences(TranscriptionJobDetail job, StartRequest request)
    {
        var found = new List<string>();
        Compare("MediaFileUri", job.Media?.MediaFileUri, request.Media.MediaFileUri);
        Compare("RedactedMediaFileUri", job.Media?.RedactedMediaFileUri, request.Media.RedactedMediaFileUri);
        if (request.LanguageCode is not null)
        {
            Compare("LanguageCode", job.LanguageCode, request.LanguageCode);
        }

        if (request.MediaFormat is not null)
        {
            Compare("MediaFormat", job.MediaFormat, request.MediaFormat);
        }

        if (request.MediaSampleRateHertz is not null)
        {
            Compare("MediaSampleRateHertz", job.MediaSampleRateHertz, request.MediaSampleRateHertz);
        }

        Compare("IdentifyLanguage", job.IdentifyLanguage == true, request.IdentifyLanguage == true);
        Compare("IdentifyMultipleLanguages", job.IdentifyMultipleLanguages == true, request.IdentifyMultipleLanguages == true);
        Compare("LanguageOptions", Set(job.LanguageOptions), Set(request.LanguageOptions));
        Compare("LanguageIdSettings", Map(job.LanguageIdSettings), Map(request.LanguageIdSettings));
        CompareSettings(job.Settings ?? new Settings(), request.Settings ?? new Settings());
        Compare("LanguageModelName", job.ModelSettings?.LanguageModelName, request.ModelSettings?.LanguageModelName);
        Compare("RedactionOutput", job.ContentRedaction?.RedactionOutput, request.ContentRedaction?.RedactionOutput);
        Compare("PiiEntityTypes", Pii(job.ContentRedaction), Pii(request.ContentRedaction));
        Compare("SubtitleFormats", Set(job.Subtitles?.Formats), Set(request.Subtitles?.Formats));
        if (request.Subtitles?.OutputStartIndex is { } index)
        {
            Compare("SubtitleOutputStartIndex", job.Subtitles?.OutputStartIndex ?? 0, index);
        }

        Compare(
            "ToxicityCategories",
            Set([.. job.ToxicityDetection.SelectMany(item => item.ToxicityCategories)]),
            Set([.. request.ToxicityDetection.SelectMany(item => item.ToxicityCategories)]));
        if (request.OutputBucketName is { } bucket && OutputOf(job) is { } output && !LiesIn(bucket, output))
        {
            found.Add($"its output lies at {PresignedUrl.Shown(output)} and not in {bucket}");
        }

        return found;

        void CompareSettings(Settings has, Settings wants)
        {
            Compare("VocabularyName", has.VocabularyName, wants.VocabularyName);
            Compare("ShowSpeakerLabels", has.ShowSpeakerLabels == true, wants.ShowSpeakerLabels == true);
            Compare("MaxSpeakerLabels", has.MaxSpeakerLabels, wants.MaxSpeakerLabels);
            Compare("ChannelIdentification", has.ChannelIdentification == true, wants.ChannelIdentification == true);
            Compare("ShowAlternatives", has.ShowAlternatives == true, wants.ShowAlternatives == true);
            Compare("MaxAlternatives", has.MaxAlternatives, wants.MaxAlternatives);
            Compare("VocabularyFilterName", has.VocabularyFilterName, wants.VocabularyFilterName);
            Compare("VocabularyFilterMethod", has.VocabularyFilterMethod, wants.VocabularyFilterMethod);
        }

        void Compare<T>(string member, T has, T wants)
        {
            if (!EqualityComparer<T>.Default.Equals(has, wants))
            {
                found.Add($"{member} is {Shown(has)} there and {Shown(wants)} here");
            }
        }
    }

    private static string? OutputOf(TranscriptionJobDetail job) =>
        job.Transcript?.TranscriptFileUri ?? job.Transcript?.RedactedTranscriptFileUri;

    /// <summary>A job doesn't tell the bucket that it was given, but by where its output lies in the end.</summary>
    private static bool LiesIn(string bucket, string uri) =>
        uri.Contains($"/{bucket}/", StringComparison.Ordinal) || uri.Contains($"//{bucket}.", StringComparison.Ordinal);

    private static string Shown(object? value) => value switch
    {
        null or "" => "not set",
        string text => PresignedUrl.Shown(text),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    /// <summary>None named means all.</summary>
    private static string Pii(ContentRedaction? redaction) =>
        redaction is { PiiEntityTypes: [] } ? "ALL" : Set(redaction?.PiiEntityTypes);

    private static string Set(string[]? values) => string.Join(", ", (values ?? []).Order(StringComparer.Ordinal));

    private static string Map(IReadOnlyDictionary<string, LanguageIdSettings>? settings) => string.Join(
        "; ",
        (settings ?? new Dictionary<string, LanguageIdSettings>())
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {string.Join(", ", Named(entry.Value))}"));

    private static IEnumerable<string> Named(LanguageIdSettings settings) =>
        new[]
        {
            ("vocabulary", settings.VocabularyName),
            ("filter", settings.VocabularyFilterName),
            ("model", settings.LanguageModelName),
        }.Where(member => member.Item2 is not null).Select(member => $"{member.Item1} {member.Item2}");
}
