using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Docx;

/// <summary>Writes Word documents: facts, shares of speaking time, and the conversation as a table.</summary>
/// <param name="speakerNames">The names that the user gave for labels, as <see cref="Voices"/> takes them.</param>
internal sealed class DocxFormat(IReadOnlyDictionary<string, string> speakerNames) : IDocumentFormat
{
    /// <summary>The least that a zip can say: no time of writing, so that the same document gives the same bytes.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Extension => ".docx";

    public void Write(TranscriptionDocument document, Stream output)
    {
        // The SDK reads and seeks in what it writes; the output need not be able to.
        using var package = new MemoryStream();
        using (WordprocessingDocument file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var cast = new Cast(document, new Voices(document, speakerNames));
            DocumentParts.Add(file, document, cast);
        }

        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                entry.LastWriteTime = s_noTime;
            }
        }

        package.Position = 0;
        package.CopyTo(output);
    }
}
