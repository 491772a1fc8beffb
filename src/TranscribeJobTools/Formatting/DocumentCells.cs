using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;

namespace TranscribeJobTools.Formatting;

/// <summary>
/// The cells of the views of documents that need thought. Public for the files in formats/ alone. They take objects by their shape,
/// since views also show what came back from a file or another session.
/// </summary>
public static class DocumentCells
{
    private const int BeginningLength = 300;

    /// <summary>What a document is known by: its job's name, or its file's.</summary>
    /// <param name="document">The document.</param>
    public static string Name(PSObject? document) => Printable.Text(
        document?.Text(nameof(TranscriptionDocument.JobName))
        ?? Path.GetFileName(document?.Text(nameof(TranscriptionDocument.Path)))
        ?? "");

    /// <summary>The languages of a document; with how sure the service is, if it is one.</summary>
    /// <param name="document">The document.</param>
    public static string Languages(PSObject? document)
    {
        PSObject[] languages = [.. document?.Items(nameof(TranscriptionDocument.Languages)) ?? []];
        return Printable.Text(languages is [var only] && Number(only, nameof(TranscriptionLanguage.Score)) is { } score
            ? string.Create(CultureInfo.CurrentCulture, $"{CodeOf(only)} ({score * 100:0}%)")
            : string.Join(", ", languages.Select(CodeOf)));
    }

    /// <summary>How many voices a document tells apart, and whether it is redacted.</summary>
    /// <param name="document">The document.</param>
    public static string Voices(PSObject? document)
    {
        int channels = document?.Items(nameof(TranscriptionDocument.Channels)).Count() ?? 0;
        int speakers = document?.Items(nameof(TranscriptionDocument.Speakers)).Count() ?? 0;
        bool isRedacted = document?.Properties[nameof(TranscriptionDocument.IsRedacted)]?.Value is true;
        return string.Join(
            ", ",
            new[] { Counted(channels, "channel"), Counted(speakers, "speaker"), isRedacted ? "redacted" : "" }.Where(part => part.Length > 0));
    }

    /// <summary>The mean confidence of a document's words.</summary>
    /// <param name="document">The document.</param>
    public static string Confidence(PSObject? document) =>
        Percent(Number(document?.Member(nameof(TranscriptionDocument.Confidence)), nameof(ConfidenceSummary.Mean)));

    /// <summary>How a text begins: hours of speech are no list item.</summary>
    /// <param name="text">The text.</param>
    public static string Beginning(string? text) => Printable.Text(
        text is null or { Length: <= BeginningLength } ? text ?? ""
        : $"{text.AsSpan(0, text.LastIndexOf(' ', BeginningLength) is > 0 and var blank ? blank : BeginningLength)} ...");

    /// <summary>Who speaks: the speaker, the channel, or both.</summary>
    /// <param name="spoken">A turn, a word, or a speaker.</param>
    public static string Voice(PSObject? spoken) => Printable.Text(string.Join(
        ' ',
        new[] { spoken?.Text(nameof(TranscriptionTurn.Channel)), spoken?.Text(nameof(TranscriptionTurn.Speaker)) }.OfType<string>()));

    /// <summary>A word with its punctuation.</summary>
    /// <param name="word">The word.</param>
    public static string Word(PSObject? word) => Printable.Text(
        word?.Text(nameof(TranscriptionWord.LeadingPunctuation))
        + word?.Text(nameof(TranscriptionWord.Content))
        + word?.Text(nameof(TranscriptionWord.Punctuation)));

    /// <summary>What else there is to say of a word: what else it may be, what was redacted, whether a filter tagged it.</summary>
    /// <param name="word">The word.</param>
    public static string Remark(PSObject? word)
    {
        string alternatives = string.Join(", ", word?.Items(nameof(TranscriptionWord.Alternatives)).Select(item => item.ToString()) ?? []);
        string redactions = string.Join(", ", word?.Items(nameof(TranscriptionWord.Redactions)).Select(item => item.ToString()) ?? []);
        bool isTagged = word?.Properties[nameof(TranscriptionWord.FilterMatch)]?.Value is true;
        return Printable.Text(string.Join(
            "; ",
            new[]
            {
                alternatives.Length > 0 ? $"or {alternatives}" : "",
                redactions.Length > 0 ? $"redacted {redactions}" : "",
                isTagged ? "filter match" : "",
            }.Where(part => part.Length > 0)));
    }

    /// <summary>A time, or how long something lasts, as h:mm:ss.</summary>
    /// <param name="seconds">The seconds.</param>
    public static string Time(double? seconds) => seconds is { } value ? TimeText.Of(value) : "";

    /// <summary>The time of a word, to a hundredth of a second.</summary>
    /// <param name="seconds">The seconds.</param>
    public static string ExactTime(double? seconds)
    {
        if (seconds is not { } value)
        {
            return "";
        }

        long milliseconds = (long)Math.Round(Math.Max(0, value) * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{TimeText.Of(milliseconds / 1000)}.{milliseconds / 10 % 100:00}");
    }

    /// <summary>A share or a score of 0 to 1.</summary>
    /// <param name="score">The score.</param>
    public static string Percent(double? score) =>
        score is { } value ? string.Create(CultureInfo.CurrentCulture, $"{value * 100:0.0}%") : "";

    private static double? Number(PSObject? owner, string name) => owner?.Properties[name]?.Value as double?;

    private static string CodeOf(PSObject language) => language.Text(nameof(TranscriptionLanguage.LanguageCode)) ?? language.ToString();

    private static string Counted(int count, string what) => count == 0 ? ""
        : string.Create(CultureInfo.CurrentCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
