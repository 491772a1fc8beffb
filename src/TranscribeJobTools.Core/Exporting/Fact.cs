using System.Globalization;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>One thing worth knowing about a document, before one reads it.</summary>
internal sealed record Fact(string Name, string Value)
{
    /// <summary>What a document is called: its job's name, or its file's.</summary>
    public static string Title(TranscriptionDocument document) => document switch
    {
        { JobName: { Length: > 0 } name } => name,
        { Path: { Length: > 0 } path } => Path.GetFileNameWithoutExtension(path),
        _ => "Transcript",
    };

    /// <summary>
    /// What is known of a document, and nothing of what isn't. The account is left out: what is made of a transcript gets passed on.
    /// </summary>
    public static IEnumerable<Fact> AllOf(TranscriptionDocument document)
    {
        if (document.Path is { } path)
        {
            yield return new Fact("File", Path.GetFileName(path));
        }

        yield return new Fact("Duration", TimeText.Of(document.DurationSeconds));
        yield return new Fact("Words", Text($"{document.Words.Length:N0}"));
        if (document.Languages.Length > 0)
        {
            string name = document.Languages.Length == 1 ? "Language" : "Languages";
            yield return new Fact(name, string.Join(", ", document.Languages.Select(Describe)));
        }

        if (document.Confidence is { Mean: { } mean } confidence)
        {
            yield return new Fact("Confidence", Text(
                $"{Percent(mean)} on average, {confidence.LowWordCount:N0} of {confidence.WordCount:N0} words under {Percent(ConfidenceSummary.Low)}"));
        }

        if (document.IsRedacted is { } isRedacted)
        {
            yield return new Fact("Redacted", isRedacted ? "yes" : "no");
        }
    }

    /// <summary>Who speaks how much; null where the document doesn't tell voices apart.</summary>
    public static Fact? OfVoices(TranscriptionDocument document, Voices voices) =>
        document.Speakers.Length > 0 ? new Fact("Speakers", string.Join(", ", document.Speakers.Select(speaker =>
            Describe(voices.NameOf(speaker.Channel, speaker.Label)!, speaker.TurnCount, speaker.SpeechSeconds))))
        : document.Channels.Length > 0 ? new Fact("Channels", string.Join(", ", document.Channels.Select(channel =>
            Describe(voices.NameOf(channel.Label, null)!, channel.TurnCount, channel.SpeechSeconds))))
        : null;

    /// <summary>A share or a score of 0 to 1.</summary>
    public static string Percent(double share) => Text($"{share * 100:0.#}%");

    private static string Describe(TranscriptionLanguage language) => language switch
    {
        { DurationSeconds: { } seconds } => $"{language.LanguageCode} ({TimeText.Of(seconds)})",
        { Score: { } score } => $"{language.LanguageCode} ({Percent(score)} sure)",
        _ => language.LanguageCode,
    };

    private static string Describe(string name, int turns, double seconds) =>
        Text($"{name} ({turns:N0} {(turns == 1 ? "turn" : "turns")}, {TimeText.Of(seconds)})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
