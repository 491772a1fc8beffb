using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Documents.Reading;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;

namespace TranscribeJobTools.Commands;

/// <summary>Reads transcript files of any layout into documents: who said what, when, and how sure the service is.</summary>
[Cmdlet(VerbsData.Import, "TranscriptionDocument", DefaultParameterSetName = ByPath)]
[OutputType(typeof(TranscriptionDocument))]
public sealed class ImportTranscriptionDocumentCommand : PSCmdlet, IDisposable
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private readonly CancellationTokenSource _stop = new();

    /// <summary>The transcript files; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SuppressMessage("Performance", "CA1819", Justification = "Parameters are arrays.")]
    public string[] Path { get; set; } = [];

    /// <summary>The transcript files by their names as they are; what Save-TranscriptionOutput and Get-ChildItem give binds here.</summary>
    [Parameter(ParameterSetName = ByLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    [SuppressMessage("Performance", "CA1819", Justification = "Parameters are arrays.")]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ParameterSetName == ByPath ? Path : LiteralPath)
        {
            foreach (string file in Find(path))
            {
                Import(file);
            }
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private IReadOnlyList<string> Find(string path)
    {
        try
        {
            return ParameterSetName == ByPath
                ? TranscriptPaths.Matching(SessionState.Path, path)
                : [TranscriptPaths.Literal(SessionState.Path, path)];
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(path));
            return [];
        }
    }

    private void Import(string file)
    {
        // Save-TranscriptionOutput gives all that a job made, and a folder holds it.
        if (MyInvocation.ExpectingInput && System.IO.Path.GetExtension(file).ToLowerInvariant() is ".srt" or ".vtt")
        {
            WriteVerbose(Printable.Text($"Passed over '{file}': it holds subtitles."));
            return;
        }

        TranscriptionDocument document;
        try
        {
            document = TranscriptReader.ReadFile(file, _stop.Token);
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(file));
            return;
        }
        catch (OperationCanceledException) when (Stopping)
        {
            return;
        }

        WriteVerbose(Printable.Text(string.Create(
            CultureInfo.CurrentCulture, $"Read '{file}': {document.Words.Length:N0} words in {document.Turns.Length:N0} turns.")));
        WriteObject(document);
    }
}
