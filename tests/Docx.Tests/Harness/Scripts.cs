using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx.Tests.Harness;

/// <summary>The documents that the tests write, by what is special about them.</summary>
internal static class Scripts
{
    private static readonly Dictionary<string, Func<TranscriptionDocument>> s_all = new()
    {
        ["plain"] = () => Speech.Document("Good morning, and welcome to the news."),
        ["speakers"] = () => Speech.Document("spk_0: Hello there.", "spk_1: Hi, who is it?", "spk_0: Only me."),
        ["channels"] = () => Speech.Document("ch_0: Hello there.", "ch_1: Hi, who is it?"),
        ["speakers on channels"] = () => Speech.Document("ch_0/spk_0: Hello there.", "ch_1/spk_0: Hi.", "ch_1/spk_1: And me."),
        ["redacted"] = () => Made(Speech.WordsOf("I am Ann."), isRedacted: true, change: word => word.Content == "Ann" ? Redacted(word) : word),
        ["filtered"] = () => Made(Speech.WordsOf("Well, damn it."), change: word => With(word, isFiltered: word.Content == "damn")),
        ["unsure"] = () => Made(Speech.WordsOf("It is quite sure."), change: word => With(word, confidence: word.Content == "quite" ? 0.79 : 0.8)),
        ["empty"] = () => Speech.Document(),
        ["text alone"] = () => new TranscriptionDocument { Text = "No words.", Turns = [new TranscriptionTurn { Text = "No words." }] },
        ["Arabic"] = () => Made(Speech.WordsOf("spk_0: أين تطبيق Amazon Web على هاتفي"), ["ar-SA"]),
        ["Japanese"] = () => Made(Speech.WordsOf("spk_0: お 電話 ありがとう ござい ます"), ["ja-JP"]),
        ["two languages"] = () => Made(
            Speech.WordsOf("spk_0: Hello again.", "spk_1: Bonjour toi."),
            ["en-US", "fr-FR"],
            change: word => With(word, language: word.Speaker == "spk_0" ? "en-US" : "fr-FR")),
        ["awkward"] = () => Made(Speech.WordsOf("spk_\ufffe: <w:p/> a\uffffb & \"c\" ]]> 😀."), ["x y\"z"], jobName: "<\uffff>"),
        ["40,000 words"] = () => Made(
            [.. Enumerable.Range(0, 40_000).Select(i => With(
                new TranscriptionWord { Content = $"w{i}", StartSeconds = i * 0.35, EndSeconds = (i * 0.35) + 0.3, Speaker = $"spk_{i / 40 % 9}" },
                confidence: i % 14 == 0 ? 0.4 : 0.97))]),
    };

    public static TheoryData<string> Names => [.. s_all.Keys];

    public static TranscriptionDocument Named(string name) => s_all[name]();

    public static TranscriptionDocument Made(
        IReadOnlyList<TranscriptionWord> words,
        string[]? languages = null,
        bool? isRedacted = null,
        string jobName = "a",
        Func<TranscriptionWord, TranscriptionWord>? change = null)
    {
        TranscriptionDocument made = Speech.Document(change is null ? words : [.. words.Select(change)]);
        return new TranscriptionDocument
        {
            JobName = jobName,
            Path = $"/calls/{jobName}.json",
            IsRedacted = isRedacted,
            Languages = [.. (languages ?? []).Select(code => new TranscriptionLanguage { LanguageCode = code })],
            DurationSeconds = made.DurationSeconds,
            Text = made.Text,
            Words = made.Words,
            Turns = made.Turns,
            Speakers = made.Speakers,
            Channels = made.Channels,
            Confidence = made.Confidence,
        };
    }

    private static TranscriptionWord Redacted(TranscriptionWord word) => new()
    {
        Content = "[PII]",
        StartSeconds = word.StartSeconds,
        EndSeconds = word.EndSeconds,
        Punctuation = word.Punctuation,
        Redactions = [new WordRedaction { Type = "NAME", Category = "PII" }],
    };

    private static TranscriptionWord With(
        TranscriptionWord word, double? confidence = null, bool isFiltered = false, string? language = null) => new()
        {
            Content = word.Content,
            StartSeconds = word.StartSeconds,
            EndSeconds = word.EndSeconds,
            Punctuation = word.Punctuation,
            Speaker = word.Speaker,
            Confidence = confidence ?? word.Confidence,
            FilterMatch = isFiltered,
            Language = language,
        };
}
