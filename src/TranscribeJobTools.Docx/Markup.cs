using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TranscribeJobTools.Docx;

/// <summary>The small pieces that every part of a Word document is made of.</summary>
internal static class Markup
{
    /// <summary>The width of A4 between margins of two centimetres, in twentieths of a point.</summary>
    public const int TextWidth = 9638;

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    /// <param name="text">A text in one direction, as a name or a label.</param>
    /// <param name="style">A character style.</param>
    public static Run Run(string text, string? style = null) => Run(text, style, Letters.IsRightToLeft(text) == true);

    public static Run Run(string text, string? style, bool isRightToLeft, TextLanguage? language = null)
    {
        var run = new Run();
        if (style is not null || isRightToLeft || language is not null)
        {
            run.RunProperties = new RunProperties
            {
                RunStyle = style is null ? null : new RunStyle { Val = style },
                RunFonts = language?.ToFonts(),
                RightToLeftText = isRightToLeft ? new RightToLeftText() : null,
                Languages = language?.ToLanguages(),
            };
        }

        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <param name="style">The table's style.</param>
    /// <param name="description">What the table shows, for those who have the document read to them.</param>
    public static TableProperties TableProperties(string style, string description) => new()
    {
        TableStyle = new TableStyle { Val = style },
        TableWidth = new TableWidth { Width = InvariantText(TextWidth), Type = TableWidthUnitValues.Dxa },
        TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
        TableLook = new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
        TableDescription = new TableDescription { Val = description },
    };

    /// <param name="widths">The widths of the columns, in twentieths of a point; all together are <see cref="TextWidth"/>.</param>
    public static TableGrid Grid(int[] widths) => new(widths.Select(width => new GridColumn { Width = InvariantText(width) }));

    public static TableRow Row(int[] widths, params Paragraph[] cells) => new(cells.Zip(widths, (content, width) => new TableCell(
        new TableCellProperties(new TableCellWidth { Width = InvariantText(width), Type = TableWidthUnitValues.Dxa }),
        content)));

    /// <summary>A row that stands at the head of every page that the table reaches.</summary>
    public static TableRow HeadingRow(int[] widths, params Paragraph[] cells)
    {
        TableRow row = Row(widths, cells);
        row.PrependChild(new TableRowProperties(new CantSplit(), new TableHeader()));
        return row;
    }

    /// <summary>XML has no place for some characters that a transcript or a speaker's name may hold.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        return string.Concat(text.EnumerateRunes().Select(rune =>
            rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\ufffd" : rune.ToString()));
    }

    private static string InvariantText(int number) => number.ToString(CultureInfo.InvariantCulture);
}
