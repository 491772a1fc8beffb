using System.Collections;
using System.Management.Automation;
using System.Text;
using TranscribeJobTools.Completion;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Exporting;
using TranscribeJobTools.Exporting.Html;
using TranscribeJobTools.Exporting.Subtitles;
using TranscribeJobTools.Input;

namespace TranscribeJobTools.Commands;

/// <summary>Writes transcripts in the forms that people read and programs take.</summary>
[Cmdlet(
    VerbsData.Export, "TranscriptionDocument", DefaultParameterSetName = ByPath, SupportsShouldProcess = true,
    HelpUri = HelpPages.Base + "Export-TranscriptionDocument.md")]
[OutputType(typeof(FileInfo), typeof(string))]
public sealed class ExportTranscriptionDocumentCommand : TranscriptFileCommand
{
    private const string ByObject = "InputObject";

    private readonly HashSet<string> _labels = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();
    private string _format = "";
    private IDocumentFormat? _writtenAs;
    private DocumentTargets? _targets;
    private DocumentWriter? _writer;

    /// <summary>The documents, as Import-TranscriptionDocument gives them.</summary>
    /// <remarks>Not mandatory: of two mandatory pipeline parameters the binder looks only at the default set's.</remarks>
    [Parameter(ParameterSetName = ByObject, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public TranscriptionDocument[] InputObject { get; set; } = [];

    /// <summary>The form to write them in.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(
        DocumentFormats.Text, DocumentFormats.Markdown, DocumentFormats.Csv, DocumentFormats.Srt, DocumentFormats.Vtt,
        DocumentFormats.Html, DocumentFormats.Docx)]
    public string Format { get; set; } = "";

    /// <summary>The folder to write into; made if it isn't there. Without it, the folder that each transcript was read from.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Destination { get; set; }

    /// <summary>The file to write one document to.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Replaces files that exist, once the new ones are whole.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Names for speakers and channels by their labels: @{ spk_0 = 'Agent'; 'ch_1/spk_0' = 'Customer' }.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? SpeakerName { get; set; }

    /// <summary>How the characters become bytes; without it, UTF-8 without byte order mark. Html is always that, and Docx has none.</summary>
    [Parameter]
    [TextEncoding]
    [ArgumentCompleter(typeof(TextEncodingCompleter))]
    public Encoding Encoding { get; set; } = TextEncodingAttribute.Default;

    /// <summary>What a row of Csv is: Turn (a long one has a row for each of its paragraphs) or Word.</summary>
    [Parameter]
    [ValidateSet(nameof(CsvRow.Turn), nameof(CsvRow.Word))]
    public string Per { get; set; } = nameof(CsvRow.Turn);

    /// <summary>Wraps the lines of Text and Markdown at so many columns, of which East Asian characters take two.</summary>
    [Parameter]
    [ValidateRange(40, 1000)]
    public int Width { get; set; }

    /// <summary>The widest line of a subtitle, in columns: Chinese, Japanese and Korean characters take two.</summary>
    [Parameter]
    [ValidateRange(8, 200)]
    public int MaxLineLength { get; set; } = new CueLimits().MaxLineLength;

    /// <summary>How many lines a subtitle has at most.</summary>
    [Parameter]
    [ValidateRange(1, 10)]
    public int MaxLines { get; set; } = new CueLimits().MaxLines;

    /// <summary>How long a subtitle is shown at most, in seconds.</summary>
    [Parameter]
    [ValidateRange(1.0, 60.0)]
    public double MaxSeconds { get; set; } = new CueLimits().MaxSeconds;

    /// <summary>How long a subtitle is shown at least where the next one leaves room, in seconds.</summary>
    [Parameter]
    [ValidateRange(0.0, 60.0)]
    public double MinSeconds { get; set; } = new CueLimits().MinSeconds;

    /// <summary>How fast viewers of subtitles read, in columns a second. Where the speech is faster, subtitles follow the speech.</summary>
    [Parameter]
    [ValidateRange(1.0, 100.0)]
    public double MaxCharactersPerSecond { get; set; } = new CueLimits().MaxCharactersPerSecond;

    /// <summary>
    /// What the page plays: a file, or a URL of https, http or file. A file in the page's folder or below is linked to relatively, so
    /// that both can be moved together. A URL stands in the page as it is, signature included.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Media { get; set; }

    private bool GoesToPipeline => _format == DocumentFormats.Text && Destination is null && OutFile is null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _format = DocumentFormats.InOurCase(Format);
            CheckParameters();
            _names = SpeakerNames.Read(SpeakerName);
            var options = new FormatOptions(_names, Encoding)
            {
                Per = Enum.Parse<CsvRow>(Per, ignoreCase: true),
                Width = Width == 0 ? null : Width,
                Limits = new CueLimits
                {
                    MaxLineLength = MaxLineLength,
                    MaxLines = MaxLines,
                    MaxSeconds = MaxSeconds,
                    MinSeconds = MinSeconds,
                    MaxCharactersPerSecond = MaxCharactersPerSecond,
                },
                Media = Media is null ? null : ResolveMedia(Media),
                Folder = SessionState.Path.CurrentFileSystemLocation.ProviderPath,
            };
            _writtenAs = DocumentFormats.Create(_format, options);
            _targets = new DocumentTargets(
                Destination is null ? null : ResolveDestination(Destination),
                OutFile is null ? null : ResolveOutFile(OutFile),
                SessionState.Path.CurrentFileSystemLocation.ProviderPath);
            _writer = new DocumentWriter(folder => DocumentFormats.Create(_format, options with { Folder = folder }), Force);
        }
        catch (TranscribeJobException e)
        {
            ThrowTerminatingError(e.ToRecord(OutFile ?? Destination));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != ByObject)
        {
            base.ProcessRecord();
            return;
        }

        foreach (TranscriptionDocument document in InputObject)
        {
            Process(document);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string[] unknown = [.. _names.Keys.Where(label => !_labels.Contains(label)).Order(StringComparer.Ordinal)];
        if (unknown.Length > 0 && _labels.Count > 0)
        {
            WriteWarning(Printable.Text(
                $"-SpeakerName names {string.Join(", ", unknown)}, which no document has. "
                    + $"There are {string.Join(", ", _labels.Order(StringComparer.Ordinal))}."));
        }
    }

    private protected override void Process(TranscriptionDocument document)
    {
        _labels.UnionWith(Voices.LabelsOf(document));
        if (GoesToPipeline)
        {
            WriteObject(((TextFormat)_writtenAs!).Lines(document), enumerateCollection: true);
            return;
        }

        try
        {
            string target = _targets!.For(document, _writtenAs!.Extension);
            if (ShouldProcess(Printable.Text(target), Printable.Text($"Export {ExportFailures.NameOf(document)} as {_format}")))
            {
                if (_targets.Folder is { } folder)
                {
                    TargetPath.MakeFolder(folder);
                }

                _writer!.Write(document, target, Stop);
                WriteObject(InvokeProvider.Item.Get([$@"Microsoft.PowerShell.Core\FileSystem::{target}"], true, true), true);
            }
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(document.Path ?? document.JobName));
        }
        catch (OperationCanceledException) when (Stopping)
        {
        }
    }

    private void CheckParameters()
    {
        foreach (string parameter in MyInvocation.BoundParameters.Keys)
        {
            if (DocumentFormats.FormatsOf(parameter) is { } formats && !formats.Contains(_format))
            {
                throw ExportFailures.ParameterNotForFormat(parameter, _format, formats);
            }
        }

        if (Destination is not null && OutFile is not null)
        {
            throw ExportFailures.DestinationAndOutFile();
        }
    }

    /// <summary>A drive of PowerShell's may look like the scheme of a URL.</summary>
    private string ResolveMedia(string media) =>
        MediaLink.IsUrl(media) && !SessionState.Drive.GetAll().Any(drive => media.StartsWith($"{drive.Name}:", StringComparison.OrdinalIgnoreCase))
            ? media
            : TargetPath.Resolve(SessionState, media);

    private string ResolveDestination(string destination)
    {
        string path = TargetPath.Resolve(SessionState, destination);
        return File.Exists(path) ? throw SaveFailures.DestinationIsFile(path) : path;
    }

    private string ResolveOutFile(string file)
    {
        string path = TargetPath.Resolve(SessionState, file);
        return Directory.Exists(path) ? throw ExportFailures.OutFileIsFolder(path)
            : Directory.Exists(System.IO.Path.GetDirectoryName(path)) ? path
            : throw ExportFailures.OutFileWithoutFolder(path);
    }
}
