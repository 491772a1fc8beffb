using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>A form in which documents are written.</summary>
internal interface IDocumentFormat
{
    /// <summary>The extension of its files, as .srt.</summary>
    string Extension { get; }

    /// <summary>Writes one document, whole.</summary>
    void Write(TranscriptionDocument document, Stream output);
}
