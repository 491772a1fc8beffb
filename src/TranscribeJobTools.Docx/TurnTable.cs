using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Docx;

/// <summary>The conversation: a row for each paragraph, with its time and who speaks: bold where a turn begins.</summary>
internal sealed class TurnTable(TranscriptionDocument document, TextLanguage language, Cast cast)
{
    /// <summary>Up to how many words a paragraph stays on one page, beside its time and name.</summary>
    private const int LongestWhole = 150;

    private readonly bool _namesVoices = cast.Members.Count > 0;
    private readonly int[] _columns =
        cast.Members.Count > 0 ? [1000, 1700, Markup.TextWidth - 2700] : [1000, Markup.TextWidth - 1000];

    private string[] Headings => _namesVoices ? ["Time", "Speaker", "Text"] : ["Time", "Text"];

    /// <summary>Written row by row: hours of speech are never in memory as objects.</summary>
    public void WriteTo(OpenXmlWriter writer)
    {
        if (document.Turns.Length == 0)
        {
            writer.WriteElement(Markup.Paragraph("Normal", Markup.Run("No speech was found.")));
            return;
        }

        writer.WriteStartElement(new Table());
        TableProperties properties = Markup.TableProperties("TranscriptTable", "The conversation");
        properties.BiDiVisual = language.IsRightToLeft ? new BiDiVisual() : null;
        writer.WriteElement(properties);
        writer.WriteElement(Markup.Grid(_columns));
        Paragraph[] headings = [.. Headings.Select(text => InMainDirection("ColumnHeading", Markup.Run(text)))];
        writer.WriteElement(Markup.HeadingRow(_columns, headings));
        foreach (TranscriptionTurn turn in document.Turns)
        {
            foreach (TableRow row in RowsOf(turn))
            {
                writer.WriteElement(row);
            }
        }

        writer.WriteEndElement();

        // Word wants a paragraph after a table; a small one, so that a full page is not followed by an empty one.
        writer.WriteElement(Markup.Paragraph("Footer"));
    }

    private IEnumerable<TableRow> RowsOf(TranscriptionTurn turn)
    {
        TextLanguage own = turn.Language is null ? language : TextLanguage.Of(turn.Language);
        if (turn.Words.Length == 0)
        {
            // A file with text alone.
            Paragraph text = InDirection(own, Markup.Paragraph("TurnText", Markup.Run(turn.Text)));
            yield return Row(turn.StartSeconds, Name(turn), text);
        }

        foreach (ArraySegment<TranscriptionWord> words in Paragraphs.Of(turn))
        {
            Paragraph text = InDirection(own, Markup.Paragraph("TurnText"));
            new TextRuns(text, language, own).Add(words);
            TableRow row = Row(words[0].StartSeconds, Name(turn, isContinued: words.Offset > 0), text);
            if (words.Count <= LongestWhole)
            {
                row.PrependChild(new TableRowProperties(new CantSplit()));
            }

            yield return row;
        }
    }

    private TableRow Row(double startSeconds, Paragraph name, Paragraph text)
    {
        Paragraph time = InMainDirection("TurnTime", Markup.Run(TimeText.Of(startSeconds)));
        return _namesVoices ? Markup.Row(_columns, time, name, text) : Markup.Row(_columns, time, text);
    }

    private Paragraph Name(TranscriptionTurn turn, bool isContinued = false)
    {
        Cast.Member? speaker = cast.Of(turn);
        string style = isContinued ? "TurnSpeakerContinued" : "TurnSpeaker";
        return speaker is null ? Markup.Paragraph(style) : InMainDirection(style, Markup.Run(speaker.Name, speaker.Style));
    }

    private Paragraph InMainDirection(string style, Run content) => InDirection(language, Markup.Paragraph(style, content));

    private static Paragraph InDirection(TextLanguage language, Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.BiDi = language.IsRightToLeft ? new BiDi() : null;
        return paragraph;
    }
}
