using System.Management.Automation;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Pipeline;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Commands;

/// <summary>
/// Starts a job for each media: objects in buckets by their URIs, or local files, which are uploaded first. Running the same again
/// starts and uploads nothing twice: a job of the same name, media and settings is emitted as it is.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Start, "TranscriptionJob", DefaultParameterSetName = ByUri, SupportsShouldProcess = true,
    HelpUri = HelpPages.Base + "Start-TranscriptionJob.md")]
[OutputType(typeof(TranscriptionJobDetail))]
public sealed partial class StartTranscriptionJobCommand : ConnectedCommand, IDisposable
{
    private const string ByUri = "MediaFileUri";
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    // What differs from media to media; all else is said for all of them, unless objects of the pipeline say it.
    private static readonly string[] s_perMedia =
        [nameof(MediaFileUri), nameof(Path), nameof(LiteralPath), nameof(TranscriptionJobName), nameof(RedactedMediaFileUri)];

    private readonly HashSet<string> _commandLine = new(StringComparer.OrdinalIgnoreCase);
    private JobStarter? _starter;
    private PipelinedWork<StartOrder>? _work;
    private StartOrder? _onlyOne;
    private int _count;

    /// <summary>The media in buckets: s3://bucket/key or https://.../key.</summary>
    [Parameter(ParameterSetName = ByUri, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [MediaUris]
    [ValidateNotNullOrEmpty]
    public string[] MediaFileUri { get; set; } = [];

    /// <summary>Local media files, uploaded to -BucketName first; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Local media files by their names as they are; what Get-ChildItem gives binds here.</summary>
    [Parameter(ParameterSetName = ByLiteralPath, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The bucket that local files are uploaded to, in the region of the jobs.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true)]
    [Parameter(ParameterSetName = ByLiteralPath, Mandatory = true)]
    [ServiceText(ServiceTextAttribute.Bucket, ServiceTextAttribute.BucketRule)]
    public string BucketName { get; set; } = "";

    /// <summary>The folder in the bucket that local files are uploaded to: a file's key is this, a slash, and the file's name.</summary>
    [Parameter(ParameterSetName = ByPath)]
    [Parameter(ParameterSetName = ByLiteralPath)]
    public string? KeyPrefix { get; set; }

    /// <summary>Names the jobs after their media: {BaseName} and {Extension} of its file, {Hash} of its whole URI. By default {BaseName}-{Hash}.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NameTemplate]
    public string NameTemplate { get; set; } = Starting.NameTemplate.Default;

    /// <summary>Replaces finished jobs of the same names, and other objects under the keys of the uploads.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Makes it an error that too many jobs of the account are at work; without it, the next job waits for a place.</summary>
    [Parameter]
    public SwitchParameter NoQueue { get; set; }

    /// <summary>How many jobs may be uploaded and started at once.</summary>
    [Parameter]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 32;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _commandLine.UnionWith(MyInvocation.BoundParameters.Keys);
        if (IsSaidForAll(nameof(TranscriptionJobName)) && IsSaidForAll(nameof(NameTemplate)))
        {
            ThrowTerminatingError(
                StartFailures.Exclude(nameof(TranscriptionJobName), nameof(NameTemplate)).ToRecord(TranscriptionJobName));
        }

        _starter = new JobStarter(
            new StartOptions { Force = Force, NoQueue = NoQueue, ThrottleLimit = ThrottleLimit }, Time);
        _work = new PipelinedWork<StartOrder>(this, "Starting transcription jobs", DescribeProgress, _starter.StartAsync);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        StartRequest? request = null;
        TranscribeConnection? connection = null;
        try
        {
            request = ToRequest();
            StartRules.Check(request);
            connection = Connect();
        }
        catch (TranscribeJobException e)
        {
            Refuse(e);
            return;
        }

        foreach ((string uri, MediaFile? file) in FindMedia())
        {
            Take(uri, file, request, connection);
            _work!.WriteReady();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_onlyOne is not null)
        {
            Add(_onlyOne);
        }

        _work!.WriteRest();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _work?.Stop();

    /// <inheritdoc/>
    public void Dispose() => _work?.Dispose();

    private bool IsSaidForAll(string parameter) => _commandLine.Contains(parameter);

    /// <summary>What the command line says of all media is wrong of all of them; what an object says, of that one.</summary>
    private void Refuse(TranscribeJobException e)
    {
        if (MyInvocation.BoundParameters.Keys.All(parameter => IsSaidForAll(parameter) || s_perMedia.Contains(parameter)))
        {
            ThrowTerminatingError(e.ToRecord(null));
        }

        string media = string.Join(", ", MediaFileUri.Concat(Path).Concat(LiteralPath));
        WriteError(StartInputFailures.OfMedia(media, e).ToRecord(media));
    }

    private void Take(string uri, MediaFile? file, StartRequest request, TranscribeConnection connection)
    {
        string name = string.IsNullOrWhiteSpace(TranscriptionJobName)
            ? Starting.NameTemplate.Fill(NameTemplate, uri)
            : TranscriptionJobName;
        var order = new StartOrder(
            request with
            {
                TranscriptionJobName = name,
                Media = new Media { MediaFileUri = uri, RedactedMediaFileUri = request.Media.RedactedMediaFileUri },
            },
            connection,
            file);
        if (!JobName.IsValid(name))
        {
            WriteError(Failures.InvalidJobName(name).ToRecord(file?.Path ?? uri));
        }
        else if (!IsSaidForAll(nameof(TranscriptionJobName)))
        {
            Add(order);
        }
        else if (_onlyOne is null)
        {
            // Not before it is known that it is alone.
            _onlyOne = order;
        }
        else
        {
            ThrowTerminatingError(StartInputFailures.OneName(name, file?.Path ?? uri).ToRecord(name));
        }
    }

    private void Add(StartOrder order)
    {
        string shown = $"job '{order.Job}' of {order.Request.Media} in {order.Connection}";
        string upload = order.File is { } file ? $", after the upload of '{file.Path}'" : "";
        string description = this.IsWhatIf() ? $"Start {shown}{upload}: {JsonToShow(order.Request)}" : $"Start {shown}{upload}.";
        if (ShouldProcess(description, $"Start {shown}{upload}?", "Start-TranscriptionJob"))
        {
            _count++;
            _work!.Add(order, order.Connection);
        }
    }

    private (string Status, int Percent) DescribeProgress()
    {
        StartProgress now = _starter!.Progress;
        string uploaded = now.Bytes == 0 ? "" : $", {Formatting.ViewCells.Size(now.Bytes)} uploaded";
        string waiting = now.WaitingForPlace == 0 ? "" : $", {now.WaitingForPlace} waiting for a place";
        return ($"{now.Done} of {_count} jobs{uploaded}{waiting}", _count == 0 ? 0 : now.Done * 100 / _count);
    }

    /// <summary>The request as it would be sent, but for what makes a link a secret.</summary>
    private static string JsonToShow(StartRequest request) => (request with
    {
        Media = new Media
        {
            MediaFileUri = PresignedUrl.Shown(request.Media.MediaFileUri),
            RedactedMediaFileUri = request.Media.RedactedMediaFileUri is { } redacted ? PresignedUrl.Shown(redacted) : null,
        },
    }).ToJson();
}
