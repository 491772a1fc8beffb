using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

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
        foreach (Fact fact in Fact.AllOf(document))
        {
            table.Append(Markup.Row(
                s_factColumns,
                Markup.Paragraph("FactLabel", Markup.Run(fact.Name)),
                Markup.Paragraph("FactValue", Markup.Run(fact.Value))));
        }

        return table;
    }

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
                $" are worth a second hearing: the service was less than {Fact.Percent(ConfidenceSummary.Low)} sure of them.");
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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
