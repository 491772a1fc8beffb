using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Commands;

/// <summary>Saves what jobs made, their transcripts and subtitles, as files named after the jobs.</summary>
[Cmdlet(
    VerbsData.Save, "TranscriptionOutput", DefaultParameterSetName = ByName, SupportsShouldProcess = true,
    HelpUri = HelpPages.Base + "Save-TranscriptionOutput.md")]
[OutputType(typeof(TranscriptionOutputFile))]
public sealed class SaveTranscriptionOutputCommand : JobCommand
{
    private readonly HashSet<(string, string)> _asked = [];
    private OutputSaver? _saver;
    private string _folder = "";
    private bool _isFolderMade;

    /// <summary>The folder to save into; made if it isn't there. Without it, the current folder.</summary>
    [Parameter]
    [Alias("OutputPath")]
    [ValidateNotNullOrEmpty]
    public string? Destination { get; set; }

    /// <summary>What to save: Transcript, RedactedTranscript, Subtitle. Without it, all that a job made.</summary>
    [Parameter]
    [ValidateSet(Saving.OutputType.Transcript, Saving.OutputType.RedactedTranscript, Saving.OutputType.Subtitle)]
    public string[] OutputType { get; set; } = [];

    /// <summary>Replaces files that exist, once the new ones are whole.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Keeps files that exist, if they have the length of what would be saved, and emits them too.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    private protected override string Activity => "Saving transcription output";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _folder = ResolveDestination();
            _saver = new OutputSaver(
                new SaveOptions
                {
                    Destination = _folder,
                    OutputTypes = [.. OutputType.Distinct(StringComparer.OrdinalIgnoreCase).Select(InOurCase)],
                    WhenFileExists = WhenFileExists(),
                    ThrottleLimit = ThrottleLimit,
                },
                Time);
        }
        catch (TranscribeJobException e)
        {
            ThrowTerminatingError(e.ToRecord(Destination));
        }

        base.BeginProcessing();
    }

    private protected override bool Accepts(JobReference job)
    {
        if (!_asked.Add(job.Key) || !ShouldProcess($"job '{job.Name}' in {job.Connection}", $"Save its output into '{_folder}'"))
        {
            return false;
        }

        MakeFolder();
        return true;
    }

    private protected override IAsyncEnumerable<JobEvent> RunAsync(
        IAsyncEnumerable<JobReference> jobs, CancellationToken cancellationToken) => _saver!.SaveAsync(jobs, cancellationToken);

    private protected override (string Status, int Percent) DescribeProgress()
    {
        SaveProgress now = _saver!.Progress;
        string status = string.Create(
            CultureInfo.CurrentCulture,
            $"{now.DoneJobs:N0} of {_asked.Count:N0} jobs, {now.Files:N0} {(now.Files == 1 ? "file" : "files")}, {now.Bytes / 1e6:N1} MB");
        return (status, _asked.Count == 0 ? 0 : now.DoneJobs * 100 / _asked.Count);
    }

    /// <summary>A literal path of the file system, against PowerShell's location and not the process's.</summary>
    private string ResolveDestination()
    {
        if (Destination is null)
        {
            return SessionState.Path.CurrentFileSystemLocation.ProviderPath;
        }

        string path = TargetPath.Resolve(SessionState, Destination);
        return File.Exists(path) ? throw SaveFailures.DestinationIsFile(path) : path;
    }

    private void MakeFolder()
    {
        if (_isFolderMade)
        {
            return;
        }

        try
        {
            TargetPath.MakeFolder(_folder);
            _isFolderMade = true;
        }
        catch (TranscribeJobException e)
        {
            ThrowTerminatingError(e.ToRecord(_folder));
        }
    }

    private ExistingFile WhenFileExists() => (Force.IsPresent, SkipExisting.IsPresent) switch
    {
        (true, true) => throw SaveFailures.ForceAndSkip(),
        (true, false) => ExistingFile.IsReplaced,
        (false, true) => ExistingFile.IsKept,
        _ => ExistingFile.IsError,
    };

    private static string InOurCase(string type) =>
        new[] { Saving.OutputType.Transcript, Saving.OutputType.RedactedTranscript, Saving.OutputType.Subtitle }
            .First(known => known.Equals(type, StringComparison.OrdinalIgnoreCase));
}
