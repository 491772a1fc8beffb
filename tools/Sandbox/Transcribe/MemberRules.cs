using static TranscribeJobTools.Sandbox.Transcribe.MemberKind;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>The constraints of the service's published model (2017-10-26), operation by operation.</summary>
internal static class MemberRules
{
    private const string NamePattern = "^[0-9a-zA-Z._-]+";
    private const string UriPattern = "(s3://|http(s*)://).+";

    private static readonly string[] s_languageCodes =
    [
        "af-ZA", "ar-AE", "ar-SA", "da-DK", "de-CH", "de-DE", "en-AB", "en-AU", "en-GB", "en-IE", "en-IN", "en-US", "en-WL", "es-ES", "es-US",
        "fa-IR", "fr-CA", "fr-FR", "he-IL", "hi-IN", "id-ID", "it-IT", "ja-JP", "ko-KR", "ms-MY", "nl-NL", "pt-BR", "pt-PT", "ru-RU", "ta-IN",
        "te-IN", "tr-TR", "zh-CN", "zh-TW", "th-TH", "en-ZA", "en-NZ", "vi-VN", "sv-SE", "ab-GE", "ast-ES", "az-AZ", "ba-RU", "be-BY", "bg-BG",
        "bn-IN", "bs-BA", "ca-ES", "ckb-IQ", "ckb-IR", "cs-CZ", "cy-WL", "el-GR", "et-EE", "et-ET", "eu-ES", "fi-FI", "gl-ES", "gu-IN", "ha-NG",
        "hr-HR", "hu-HU", "hy-AM", "is-IS", "ka-GE", "kab-DZ", "kk-KZ", "kn-IN", "ky-KG", "lg-IN", "lt-LT", "lv-LV", "mhr-RU", "mi-NZ", "mk-MK",
        "ml-IN", "mn-MN", "mr-IN", "mt-MT", "no-NO", "or-IN", "pa-IN", "pl-PL", "ps-AF", "ro-RO", "rw-RW", "si-LK", "sk-SK", "sl-SI", "so-SO",
        "sr-RS", "su-ID", "sw-BI", "sw-KE", "sw-RW", "sw-TZ", "sw-UG", "tl-PH", "tt-RU", "ug-CN", "uk-UA", "uz-UZ", "wo-SN", "zh-HK", "zu-ZA",
    ];

    private static readonly string[] s_piiEntityTypes =
    [
        "BANK_ACCOUNT_NUMBER", "BANK_ROUTING", "CREDIT_DEBIT_NUMBER", "CREDIT_DEBIT_CVV", "CREDIT_DEBIT_EXPIRY", "PIN", "EMAIL", "ADDRESS",
        "NAME", "PHONE", "SSN", "ALL",
    ];

    private static readonly MemberRule s_jobName = Name("TranscriptionJobName") with { IsRequired = true };

    private static readonly MemberRule[] s_list =
    [
        new("Status", Text) { Values = [JobStatus.Queued, JobStatus.InProgress, JobStatus.Failed, JobStatus.Completed] },
        Name("JobNameContains"),
        new("NextToken", Text) { Maximum = 8192, Pattern = ".+" },
        new("MaxResults", Number) { Minimum = 1, Maximum = 100 },
    ];

    private static readonly MemberRule[] s_start =
    [
        s_jobName,
        new("LanguageCode", Text) { Values = s_languageCodes },
        new("MediaSampleRateHertz", Number) { Minimum = 8000, Maximum = 48000 },
        new("MediaFormat", Text) { Values = ["mp3", "mp4", "wav", "flac", "ogg", "amr", "webm", "m4a"] },
        new("Media", Structure) { IsRequired = true },
        new("Media.MediaFileUri", Text) { Minimum = 1, Maximum = 2000, Pattern = UriPattern },
        new("Media.RedactedMediaFileUri", Text) { Minimum = 1, Maximum = 2000, Pattern = UriPattern },
        new("OutputBucketName", Text) { Maximum = 64, Pattern = @"[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9]" },
        new("OutputKey", Text) { Minimum = 1, Maximum = 1024, Pattern = "[a-zA-Z0-9-_.!*'()/]{1,1024}$" },
        new("OutputEncryptionKMSKeyId", Text) { Minimum = 1, Maximum = 2048, Pattern = "^[A-Za-z0-9][A-Za-z0-9:_/+=,@.-]{0,2048}$" },
        new("KMSEncryptionContext", Structure) { Minimum = 1, Maximum = 10 },
        new("Settings", Structure),
        Name("Settings.VocabularyName"),
        new("Settings.ShowSpeakerLabels", Flag),
        new("Settings.MaxSpeakerLabels", Number) { Minimum = 2, Maximum = 30 },
        new("Settings.ChannelIdentification", Flag),
        new("Settings.ShowAlternatives", Flag),
        new("Settings.MaxAlternatives", Number) { Minimum = 2, Maximum = 10 },
        Name("Settings.VocabularyFilterName"),
        new("Settings.VocabularyFilterMethod", Text) { Values = ["remove", "mask", "tag"] },
        new("ModelSettings", Structure),
        Name("ModelSettings.LanguageModelName"),
        new("JobExecutionSettings", Structure),
        new("JobExecutionSettings.AllowDeferredExecution", Flag),
        new("JobExecutionSettings.DataAccessRoleArn", Text)
        {
            Minimum = 20,
            Maximum = 2048,
            Pattern = "^arn:(aws|aws-cn|aws-us-gov|aws-iso-{0,1}[a-z]{0,1}):iam::[0-9]{0,63}:role/[A-Za-z0-9:_/+=,@.-]{0,1024}$",
        },
        new("ContentRedaction", Structure),
        new("ContentRedaction.RedactionType", Text) { IsRequired = true, Values = ["PII"] },
        new("ContentRedaction.RedactionOutput", Text) { IsRequired = true, Values = ["redacted", "redacted_and_unredacted"] },
        new("ContentRedaction.PiiEntityTypes", List) { Maximum = 11, Values = s_piiEntityTypes },
        new("IdentifyLanguage", Flag),
        new("IdentifyMultipleLanguages", Flag),
        new("LanguageOptions", List) { Minimum = 1, Values = s_languageCodes },
        new("Subtitles", Structure),
        new("Subtitles.Formats", List) { Values = ["vtt", "srt"] },
        new("Subtitles.OutputStartIndex", Number) { Minimum = 0, Maximum = 1 },
        new("Tags", List) { Minimum = 1, Maximum = 200 },
        new("Tags[]", Structure),
        new("Tags[].Key", Text) { IsRequired = true, Minimum = 1, Maximum = 128 },
        new("Tags[].Value", Text) { IsRequired = true, Maximum = 256 },
        new("LanguageIdSettings", Structure) { Minimum = 1, Maximum = 5, Values = s_languageCodes },
        new("ToxicityDetection", List) { Minimum = 1, Maximum = 1 },
        new("ToxicityDetection[]", Structure),
        new("ToxicityDetection[].ToxicityCategories", List) { IsRequired = true, Minimum = 1, Maximum = 1, Values = ["ALL"] },
    ];

    public static IReadOnlyList<MemberRule> For(string operation) => operation switch
    {
        "ListTranscriptionJobs" => s_list,
        "StartTranscriptionJob" => s_start,
        _ => [s_jobName],
    };

    private static MemberRule Name(string path) => new(path, Text) { Minimum = 1, Maximum = 200, Pattern = NamePattern };
}
