using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx.Tests.Harness;

/// <summary>A document as it was written, opened with the SDK.</summary>
internal sealed class WrittenFile : IDisposable
{
    public WrittenFile(TranscriptionDocument document, params (string Label, string Name)[] names)
    {
        Bytes = Write(document, names);
        Package = WordprocessingDocument.Open(new MemoryStream(Bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public WordprocessingDocument Package { get; }

    public MainDocumentPart Main => Package.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public IEnumerable<string> ValidationErrors =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(Package).Select(error => $"{error.Path?.XPath}: {error.Description}");

    public Table Facts => Body.Elements<Table>().First();

    public Table Turns => Body.Elements<Table>().Last();

    /// <summary>The runs of the conversation, without its heading.</summary>
    public IEnumerable<Run> Spoken => Turns.Elements<TableRow>().Skip(1).SelectMany(row => row.Elements<TableCell>().Last().Descendants<Run>());

    public static WrittenFile Of(string script, params (string Label, string Name)[] names) => new(Scripts.Named(script), names);

    public static byte[] Write(TranscriptionDocument document, params (string Label, string Name)[] names)
    {
        using var stream = new MemoryStream();
        new DocxFormat(names.ToDictionary(name => name.Label, name => name.Name)).Write(document, stream);
        return stream.ToArray();
    }

    /// <summary>A table as lines of cells.</summary>
    public static string[] Lines(Table table) =>
        [.. table.Elements<TableRow>().Select(row => string.Join(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText)))];

    public IEnumerable<string> Paragraphs(string style) =>
        Body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(paragraph => paragraph.InnerText);

    /// <summary>The texts of the conversation that have a character style.</summary>
    public string[] Marked(string style) => [.. Spoken.Where(run => run.RunProperties?.RunStyle?.Val == style).Select(run => run.InnerText)];

    public void Dispose() => Package.Dispose();
}
