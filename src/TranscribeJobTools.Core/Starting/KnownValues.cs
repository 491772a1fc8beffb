namespace TranscribeJobTools.Starting;

/// <summary>
/// The values that the service is known to take, with what they mean: for completion, and to give them the service's upper and lower
/// case. Others are passed on as they are, since the lists grow.
/// </summary>
internal static class KnownValues
{
    public static IReadOnlyList<KeyValuePair<string, string>> MediaFormats { get; } =
    [
        new("mp3", "MPEG audio"),
        new("mp4", "MPEG-4 audio or video"),
        new("wav", "WAVE, PCM of 16 bits"),
        new("flac", "FLAC, lossless and compressed"),
        new("ogg", "Ogg with Opus"),
        new("amr", "Adaptive Multi-Rate, of telephones"),
        new("webm", "WebM with Opus"),
        new("m4a", "MPEG-4 audio alone"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> VocabularyFilterMethods { get; } =
    [
        new("remove", "leaves filtered words out"),
        new("mask", "puts *** in their place"),
        new("tag", "keeps them and marks them in the JSON"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> RedactionOutputs { get; } =
    [
        new("redacted", "the redacted transcript alone"),
        new("redacted_and_unredacted", "both transcripts"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> PiiEntityTypes { get; } =
    [
        new("ALL", "all kinds of personal information"),
        new("BANK_ACCOUNT_NUMBER", "numbers of bank accounts"),
        new("BANK_ROUTING", "routing numbers of banks"),
        new("CREDIT_DEBIT_NUMBER", "numbers of credit and debit cards"),
        new("CREDIT_DEBIT_CVV", "cards' verification codes"),
        new("CREDIT_DEBIT_EXPIRY", "cards' expiry dates"),
        new("PIN", "personal identification numbers"),
        new("EMAIL", "e-mail addresses"),
        new("ADDRESS", "postal addresses"),
        new("NAME", "names of people"),
        new("PHONE", "telephone numbers"),
        new("SSN", "social security numbers"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> SubtitleFormats { get; } =
    [
        new("vtt", "WebVTT, for the web"),
        new("srt", "SubRip, for players"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> ToxicityCategories { get; } = [new("ALL", "all categories")];

    /// <summary>A value in the service's upper and lower case, where it is known.</summary>
    public static string InTheirCase(string value, IReadOnlyList<KeyValuePair<string, string>> known) =>
        known.FirstOrDefault(entry => entry.Key.Equals(value, StringComparison.OrdinalIgnoreCase)).Key ?? value;
}
