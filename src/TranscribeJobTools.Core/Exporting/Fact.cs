using System.Globalization;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>One thing worth knowing about a document, before one reads it.</summary>
internal sealed record Fact(string Name, string Value)
{
    /// <summary>What a document is called.</summary>
    public static string Title(TranscriptionDocument document) =>
        document.JobName ?? Path.GetFileNameWithoutExtension(document.Path) ?? "Transcript";

    /// <summary>What is known of a document, and nothing of what isn't.</summary>
    public static IEnumerable<Fact> AllOf(TranscriptionDocument document, Voices voices)
    {
        if (document.Path is { } path)
        {
            yield return new Fact("File", Path.GetFileName(path));
        }

        if (document.AccountId is { } account)
        {
            yield return new Fact("Account", account);
        }

        yield return new Fact("Duration", TimeText.Of(document.DurationSeconds));
        if (document.Languages.Length > 0)
        {
            yield return new Fact("Language", string.Join(", ", document.Languages.Select(Describe)));
        }

        if (document.Speakers.Length > 0)
        {
            yield return new Fact("Speakers", string.Join(", ", document.Speakers.Select(speaker =>
                Describe(voices.NameOf(speaker.Channel, speaker.Label)!, speaker.TurnCount, speaker.SpeechSeconds))));
        }
        else if (document.Channels.Length > 0)
        {
            yield return new Fact("Channels", string.Join(", ", document.Channels.Select(channel =>
                Describe(voices.NameOf(channel.Label, null)!, channel.TurnCount, channel.SpeechSeconds))));
        }

        yield return new Fact("Words", document.Words.Length.ToString("N0", CultureInfo.InvariantCulture));
        if (document.Confidence is { Mean: not null } confidence)
        {
            string words = confidence.LowWordCount == 1 ? "word" : "words";
            yield return new Fact("Confidence", string.Create(
                CultureInfo.InvariantCulture,
                $"{confidence.Mean:0.000} on average, {confidence.LowWordCount:N0} {words} under {ConfidenceSummary.Low}"));
        }

        if (document.IsRedacted is { } isRedacted)
        {
            yield return new Fact("Redacted", isRedacted ? "yes" : "no");
        }
    }

    private static string Describe(TranscriptionLanguage language) => language switch
    {
        { DurationSeconds: { } seconds } => $"{language.LanguageCode} ({TimeText.Of(seconds)})",
        { Score: { } score } => string.Create(CultureInfo.InvariantCulture, $"{language.LanguageCode} (score {score:0.00})"),
        _ => language.LanguageCode,
    };

    private static string Describe(string name, int turns, double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} ({turns:N0} {(turns == 1 ? "turn" : "turns")}, {TimeText.Of(seconds)})");
}
