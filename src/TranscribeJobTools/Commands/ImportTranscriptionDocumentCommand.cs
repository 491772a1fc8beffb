using System.Management.Automation;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Commands;

/// <summary>Reads transcript files of any layout into documents: who said what, when, and how sure the service is.</summary>
[Cmdlet(
    VerbsData.Import, "TranscriptionDocument", DefaultParameterSetName = ByPath,
    HelpUri = HelpPages.Base + "Import-TranscriptionDocument.md")]
[OutputType(typeof(TranscriptionDocument))]
public sealed class ImportTranscriptionDocumentCommand : TranscriptFileCommand
{
    private protected override void Process(TranscriptionDocument document) => WriteObject(document);
}
