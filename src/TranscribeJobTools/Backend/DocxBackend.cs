using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Backend;

/// <summary>What writes Word documents. PowerShell has a System.IO.Packaging of its own, so that ours must stay apart.</summary>
internal static class DocxBackend
{
    private static readonly PrivatePart s_part = new("TranscribeJobTools.Docx", "docx");

    /// <param name="speakerNames">The names that the user gave for labels, as <see cref="Voices"/> takes them.</param>
    public static IDocumentFormat Create(IReadOnlyDictionary<string, string> speakerNames) =>
        s_part.Create<IDocumentFormat>("DocxFormat", speakerNames);
}
