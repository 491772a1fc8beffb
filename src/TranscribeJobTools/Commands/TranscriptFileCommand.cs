using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Documents.Reading;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;

namespace TranscribeJobTools.Commands;

/// <summary>A cmdlet that takes transcript files, one document after the other.</summary>
public abstract class TranscriptFileCommand : PSCmdlet, IDisposable
{
    private protected const string ByPath = "Path";
    private protected const string ByLiteralPath = "LiteralPath";

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

    /// <summary>Cancelled by Ctrl+C.</summary>
    private protected CancellationToken Stop => _stop.Token;

    /// <summary>What the cmdlet does with a document.</summary>
    private protected abstract void Process(TranscriptionDocument document);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ParameterSetName == ByPath ? Path : LiteralPath)
        {
            foreach (string file in Find(path))
            {
                if (Read(file) is { } document)
                {
                    Process(document);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what Ctrl+C needs.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing) => _stop.Dispose();

    private IReadOnlyList<string> Find(string path)
    {
        try
        {
            return ParameterSetName == ByPath
                ? InputPaths.Matching(SessionState.Path, path, DocumentFailures.NotFound)
                : [InputPaths.Literal(SessionState.Path, path, DocumentFailures.NotFound)];
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(path));
            return [];
        }
    }

    private TranscriptionDocument? Read(string file)
    {
        // Save-TranscriptionOutput gives all that a job made, and a folder holds it.
        if (MyInvocation.ExpectingInput && System.IO.Path.GetExtension(file).ToLowerInvariant() is ".srt" or ".vtt")
        {
            WriteVerbose(Printable.Text($"Passed over '{file}': it holds subtitles."));
            return null;
        }

        try
        {
            TranscriptionDocument document = TranscriptReader.ReadFile(file, Stop);
            WriteVerbose(Printable.Text(
                $"Read '{file}': {Counted(document.Words.Length, "word")} in {Counted(document.Turns.Length, "turn")}."));
            return document;
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(file));
        }
        catch (OperationCanceledException) when (Stopping)
        {
        }

        return null;
    }

    private static string Counted(int count, string thing) =>
        string.Create(CultureInfo.CurrentCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
