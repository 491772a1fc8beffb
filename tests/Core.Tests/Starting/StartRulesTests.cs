using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Starting;

/// <summary>Each rule between two parameters, kept and broken.</summary>
public class StartRulesTests
{
    private static readonly StartRequest s_request = Starts.Request("a");
    private static readonly StartRequest s_noLanguage = s_request with { LanguageCode = null };

    public static TheoryData<string> Broken => [.. s_broken.Keys];

    public static TheoryData<string> Kept => [.. s_kept.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_rule_that_is_broken_is_told_in_the_names_of_the_parameters(string message)
    {
        TranscribeJobException error = Assert.Throws<TranscribeJobException>(() => StartRules.Check(s_broken[message]));

        Assert.Equal(message, error.Message);
        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Equal(
            message.Contains("don't go together", StringComparison.Ordinal) ? ErrorIds.ParametersExclude
            : message.Contains("needs", StringComparison.Ordinal) || message.Contains("missing", StringComparison.Ordinal)
                ? ErrorIds.ParameterMissing
            : ErrorIds.InvalidParameter,
            error.ErrorId);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_the_service_takes_is_not_refused(string what) => StartRules.Check(s_kept[what]);

    [Fact]
    public void The_remedy_names_the_parameter_that_is_missing()
    {
        TranscribeJobException error = Assert.Throws<TranscribeJobException>(
            () => StartRules.Check(s_request with { OutputKey = "calls/" }));

        Assert.Equal("Give -OutputBucketName too, or leave -OutputKey out.", error.Remedy);
    }

    private static readonly Dictionary<string, StartRequest> s_broken = new()
    {
        ["The language is missing: one of -LanguageCode, -IdentifyLanguage and -IdentifyMultipleLanguages is needed."] = s_noLanguage,
        ["-LanguageCode and -IdentifyLanguage don't go together."] = s_request with { IdentifyLanguage = true },
        ["-LanguageCode and -IdentifyMultipleLanguages don't go together."] = s_request with { IdentifyMultipleLanguages = true },
        ["-IdentifyLanguage and -IdentifyMultipleLanguages don't go together."] =
            s_noLanguage with { IdentifyLanguage = true, IdentifyMultipleLanguages = true },
        ["-LanguageOptions and -LanguageCode don't go together."] = s_request with { LanguageOptions = ["en-US", "de-DE"] },
        ["-LanguageIdSettings and -LanguageCode don't go together."] = s_request with { LanguageIdSettings = Languages(1) },
        ["-LanguageIdSettings has 0 languages; the service takes 1 to 5."] =
            s_noLanguage with { IdentifyLanguage = true, LanguageIdSettings = Languages(0) },
        ["-LanguageIdSettings has 6 languages; the service takes 1 to 5."] =
            s_noLanguage with { IdentifyLanguage = true, LanguageIdSettings = Languages(6) },
        ["-ShowSpeakerLabels needs -MaxSpeakerLabels."] = With(new Settings { ShowSpeakerLabels = true }),
        ["-MaxSpeakerLabels needs -ShowSpeakerLabels."] = With(new Settings { MaxSpeakerLabels = 2, ShowSpeakerLabels = false }),
        ["-MaxSpeakerLabels and -ChannelIdentification don't go together."] =
            With(new Settings { ShowSpeakerLabels = true, MaxSpeakerLabels = 2, ChannelIdentification = true }),
        ["-ShowAlternatives needs -MaxAlternatives."] = With(new Settings { ShowAlternatives = true }),
        ["-MaxAlternatives needs -ShowAlternatives."] = With(new Settings { MaxAlternatives = 2 }),
        ["-VocabularyFilterName needs -VocabularyFilterMethod."] = With(new Settings { VocabularyFilterName = "rude" }),
        ["-VocabularyFilterMethod needs -VocabularyFilterName."] = With(new Settings { VocabularyFilterMethod = "mask" }),
        ["-AllowDeferredExecution needs -DataAccessRoleArn."] =
            s_request with { JobExecutionSettings = new JobExecutionSettings { AllowDeferredExecution = true } },
        ["-DataAccessRoleArn needs -AllowDeferredExecution."] =
            s_request with { JobExecutionSettings = new JobExecutionSettings { DataAccessRoleArn = "arn:aws:iam::1:role/reader" } },
        ["-OutputKey needs -OutputBucketName."] = s_request with { OutputKey = "calls/" },
        ["-OutputEncryptionKMSKeyId needs -OutputBucketName."] = s_request with { OutputEncryptionKMSKeyId = "alias/calls" },
        ["-KMSEncryptionContext needs -OutputEncryptionKMSKeyId."] =
            s_request with { OutputBucketName = "out", KMSEncryptionContext = new Dictionary<string, string> { ["team"] = "calls" } },
        ["-PiiEntityTypes needs -RedactionOutput."] =
            s_request with { ContentRedaction = new ContentRedaction { RedactionType = "PII", PiiEntityTypes = ["NAME"] } },
        ["-SubtitleOutputStartIndex needs -SubtitleFormats."] =
            s_request with { Subtitles = new SubtitlesOutput { OutputStartIndex = 1 } },
    };

    private static readonly Dictionary<string, StartRequest> s_kept = new()
    {
        ["a language"] = s_request,
        ["one language to find out"] = s_noLanguage with { IdentifyLanguage = true },
        ["several languages to find out"] = s_noLanguage with { IdentifyMultipleLanguages = true, LanguageOptions = ["en-US", "de-DE"] },
        ["switches that are off"] = s_request with { IdentifyLanguage = false, IdentifyMultipleLanguages = false },
        ["one language with settings"] = s_noLanguage with { IdentifyLanguage = true, LanguageIdSettings = Languages(1) },
        ["five languages with settings"] = s_noLanguage with { IdentifyMultipleLanguages = true, LanguageIdSettings = Languages(5) },
        ["speakers"] = With(new Settings { ShowSpeakerLabels = true, MaxSpeakerLabels = 30, ChannelIdentification = false }),
        ["channels"] = With(new Settings { ChannelIdentification = true, ShowSpeakerLabels = false }),
        ["alternatives"] = With(new Settings { ShowAlternatives = true, MaxAlternatives = 10, ChannelIdentification = true }),
        ["a vocabulary"] = With(new Settings { VocabularyName = "terms" }),
        ["a filter"] = With(new Settings { VocabularyFilterName = "rude", VocabularyFilterMethod = "tag" }),
        ["the service's queue"] = s_request with
        {
            JobExecutionSettings = new JobExecutionSettings
            {
                AllowDeferredExecution = true,
                DataAccessRoleArn = "arn:aws:iam::1:role/reader",
            },
        },
        ["a bucket of one's own"] = s_request with { OutputBucketName = "out" },
        ["a key in a bucket, encrypted"] = s_request with
        {
            OutputBucketName = "out",
            OutputKey = "calls/",
            OutputEncryptionKMSKeyId = "alias/calls",
            KMSEncryptionContext = new Dictionary<string, string> { ["team"] = "calls" },
        },
        ["redaction"] = s_request with
        {
            ContentRedaction = new ContentRedaction { RedactionType = "PII", RedactionOutput = "redacted", PiiEntityTypes = ["NAME"] },
        },
        ["subtitles"] = s_request with { Subtitles = new SubtitlesOutput { Formats = ["vtt"], OutputStartIndex = 1 } },
    };

    private static StartRequest With(Settings settings) => s_request with { Settings = settings };

    private static Dictionary<string, LanguageIdSettings> Languages(int count) =>
        Enumerable.Range(0, count).ToDictionary(i => $"en-{i}", _ => new LanguageIdSettings { VocabularyName = "terms" });
}
