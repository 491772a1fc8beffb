using System.Management.Automation;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Pipeline;
using TranscribeJobTools.Removing;

namespace TranscribeJobTools.Commands;

/// <summary>Deletes finished jobs, and with -WithOutput what they wrote into buckets of yours. Emits nothing.</summary>
[Cmdlet(
    VerbsCommon.Remove, "TranscriptionJob", DefaultParameterSetName = ByName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpPages.Base + "Remove-TranscriptionJob.md")]
public sealed class RemoveTranscriptionJobCommand : JobCommand
{
    private readonly HashSet<(string, string)> _asked = [];
    private JobRemover? _remover;

    /// <summary>
    /// Deletes the jobs' transcripts and subtitles too, where they are in a bucket of the account's own. What the service keeps goes with
    /// the job anyway.
    /// </summary>
    [Parameter]
    public SwitchParameter WithOutput { get; set; }

    /// <summary>Doesn't ask before it deletes.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Activity => "Removing transcription jobs";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _remover = new JobRemover(WithOutput, ThrottleLimit);
        base.BeginProcessing();
    }

    private protected override bool Accepts(JobReference job) =>
        !_asked.Contains(job.Key) && IsWanted(job) && _asked.Add(job.Key);

    private protected override IAsyncEnumerable<JobEvent> RunAsync(
        IAsyncEnumerable<JobReference> jobs, CancellationToken cancellationToken) => _remover!.RemoveAsync(jobs, cancellationToken);

    private protected override (string Status, int Percent) DescribeProgress() =>
        ($"{_remover!.Done} of {_asked.Count} jobs", _asked.Count == 0 ? 0 : _remover.Done * 100 / _asked.Count);

    /// <summary>-Force answers the question, unless it is asked for by -Confirm; and it never goes past -WhatIf.</summary>
    private bool IsWanted(JobReference job) =>
        (Force && !this.IsWhatIf() && !MyInvocation.BoundParameters.ContainsKey("Confirm"))
        || ShouldProcess(
            $"job '{job.Name}' in {job.Connection}",
            WithOutput ? "Delete it, and its output in a bucket of the account's own" : "Delete it");
}
