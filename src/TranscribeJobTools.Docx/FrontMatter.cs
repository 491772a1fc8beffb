using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx;

/// <summary>What stands before the conversation: title, facts, and who speaks how much.</summary>
internal static class FrontMatter
{
    private static readonly int[] s_factColumns = [1700, Markup.TextWidth - 1700];
    private static readonly int[] s_shareColumns = [Markup.TextWidth - (4 * 1500), 1500, 1500, 1500, 1500];

    public static IEnumerable<OpenXmlElement> Of(TranscriptionDocument document, string title, Cast cast)
    {
        yield return Markup.Paragraph("Title", Markup.Run(title));
        yield return Facts(document);
        if (cast.Members.Count > 0)
        {
            yield return Markup.Paragraph("Heading1", Markup.Run("Speakers"));
            yield return Shares(cast);
        }

        yield return Markup.Paragraph("Heading1", Markup.Run("Transcript"));
        foreach (Paragraph line in Legend(document))
        {
            yield return line;
        }
    }

    private static Table Facts(TranscriptionDocument document)
    {
        var table = new Table(Markup.TableProperties("FactsTable", "Facts about the transcript"), Markup.Grid(s_factColumns));
        foreach ((string label, string value) in FactsOf(document))
        {
            table.Append(Markup.Row(
                s_factColumns,
                Markup.Paragraph("FactLabel", Markup.Run(label)),
                Markup.Paragraph("FactValue", Markup.Run(value))));
        }

        return table;
    }

    private static IEnumerable<(string Label, string Value)> FactsOf(TranscriptionDocument document)
    {
        if (document.JobName is not null)
        {
            yield return ("Job", document.JobName);
        }

        if (document.Path is not null)
        {
            yield return ("File", Path.GetFileName(document.Path));
        }

        yield return ("Duration", TimeText.Of(document.DurationSeconds));
        yield return ("Words", Text($"{document.Words.Length:N0}"));
        if (document.Languages.Length > 0)
        {
            string label = document.Languages.Length == 1 ? "Language" : "Languages";
            yield return (label, string.Join(", ", document.Languages.Select(LanguageText)));
        }

        if (document.Confidence is { Mean: { } mean } confidence)
        {
            yield return ("Confidence", Text(
                $"{Percent(mean)} on average; {confidence.LowWordCount:N0} of {confidence.WordCount:N0} words under {Percent(ConfidenceSummary.Low)}"));
        }

        if (document.IsRedacted is { } isRedacted)
        {
            yield return ("Redaction", isRedacted ? "Personal data was taken out" : "Nothing was taken out");
        }
    }

    private static string LanguageText(TranscriptionLanguage language) =>
        language.DurationSeconds is { } seconds ? $"{language.LanguageCode} ({TimeText.Of(seconds)})" : language.LanguageCode;

    private static Table Shares(Cast cast)
    {
        double all = cast.Members.Sum(member => member.SpeechSeconds);
        var table = new Table(
            Markup.TableProperties("TranscriptTable", "Who speaks how much"),
            Markup.Grid(s_shareColumns),
            Markup.HeadingRow(
                s_shareColumns,
                Markup.Paragraph("ColumnHeading", Markup.Run("Speaker")),
                NumberHeading("Speaking time"),
                NumberHeading("Share"),
                NumberHeading("Turns"),
                NumberHeading("Words")));
        foreach (Cast.Member member in cast.Members)
        {
            table.Append(Markup.Row(
                s_shareColumns,
                Markup.Paragraph("TurnSpeaker", Markup.Run(member.Name, member.Style)),
                Number(TimeText.Of(member.SpeechSeconds)),
                Number(Text($"{(all > 0 ? member.SpeechSeconds / all : 0) * 100:0}%")),
                Number(Text($"{member.TurnCount:N0}")),
                Number(Text($"{member.WordCount:N0}"))));
        }

        return table;
    }

    private static IEnumerable<Paragraph> Legend(TranscriptionDocument document)
    {
        HashSet<string?> marks = [.. document.Words.Select(WordMark.Of)];
        if (marks.Contains(WordMark.LowConfidence))
        {
            yield return Explain(
                "Words like these",
                WordMark.LowConfidence,
                $" are worth a second hearing: the service was less than {Percent(ConfidenceSummary.Low)} sure of them.");
        }

        if (marks.Contains(WordMark.Redacted))
        {
            yield return Explain("[PII]", WordMark.Redacted, " stands for personal data that was taken out.");
        }

        if (marks.Contains(WordMark.FilterMatch))
        {
            yield return Explain("Words like these", WordMark.FilterMatch, " are on the job's vocabulary filter.");
        }
    }

    private static Paragraph Explain(string sample, string mark, string meaning) =>
        Markup.Paragraph("Legend", Markup.Run(sample, mark), Markup.Run(meaning));

    private static Paragraph NumberHeading(string text) => Markup.Paragraph("ColumnHeadingNumber", Markup.Run(text));

    private static Paragraph Number(string text) => Markup.Paragraph("TableNumber", Markup.Run(text));

    private static string Percent(double share) => Text($"{share * 100:0.#}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
