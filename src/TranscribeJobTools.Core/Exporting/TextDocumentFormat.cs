using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>A form of characters.</summary>
/// <param name="encoding">How the characters become bytes.</param>
internal abstract class TextDocumentFormat(Encoding encoding) : IDocumentFormat
{
    public abstract string Extension { get; }

    public abstract void Write(TranscriptionDocument document, TextWriter output);

    public void Write(TranscriptionDocument document, Stream output)
    {
        using var writer = new StreamWriter(output, encoding, leaveOpen: true) { NewLine = "\n" };
        Write(document, writer);
    }
}
