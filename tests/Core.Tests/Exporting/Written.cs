using System.Text;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

/// <summary>What formats make of documents.</summary>
internal static class Written
{
    public static readonly Dictionary<string, string> NoNames = [];

    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static byte[] Bytes(IDocumentFormat format, TranscriptionDocument document)
    {
        using var output = new MemoryStream();
        format.Write(document, output);
        return output.ToArray();
    }

    public static string Text(IDocumentFormat format, TranscriptionDocument document) => Encoding.UTF8.GetString(Bytes(format, document));

    /// <summary>The lines, each without its end; the text ends with one.</summary>
    public static string[] Lines(IDocumentFormat format, TranscriptionDocument document, string lineEnd = "\n")
    {
        string[] lines = Text(format, document).Split(lineEnd);
        Assert.Equal("", lines[^1]);
        return lines[..^1];
    }
}
