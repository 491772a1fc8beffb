using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Formatting;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Waiting;

namespace TranscribeJobTools.Commands;

/// <summary>Waits for many jobs together and emits each as soon as it is COMPLETED. A FAILED job is an error.</summary>
[Cmdlet(VerbsLifecycle.Wait, "TranscriptionJob", DefaultParameterSetName = ByName, HelpUri = HelpPages.Base + "Wait-TranscriptionJob.md")]
[OutputType(typeof(TranscriptionJobDetail))]
public sealed class WaitTranscriptionJobCommand : JobCommand
{
    private JobWaiter? _waiter;
    private DateTimeOffset _began;

    /// <summary>How long to wait from the end of the input, in seconds or as a TimeSpan; without it, as long as it takes.</summary>
    [Parameter]
    [SecondsOrTimeSpan]
    public TimeSpan? Timeout { get; set; }

    /// <summary>The longest gap between two looks at the jobs, in seconds or as a TimeSpan. Young jobs are looked at more often.</summary>
    [Parameter]
    [SecondsOrTimeSpan]
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Emits FAILED jobs like COMPLETED ones, in place of errors.</summary>
    [Parameter]
    public SwitchParameter IncludeFailed { get; set; }

    private protected override string Activity => "Waiting for transcription jobs";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var options = new WaitOptions
        {
            Timeout = Timeout,
            PollingInterval = PollingInterval,
            IncludeFailed = IncludeFailed,
            ThrottleLimit = ThrottleLimit,
        };
        _waiter = new JobWaiter(options, Time);
        _began = Time.GetUtcNow();
        base.BeginProcessing();
    }

    private protected override IAsyncEnumerable<JobEvent> RunAsync(
        IAsyncEnumerable<JobReference> jobs, CancellationToken cancellationToken) => _waiter!.WaitAsync(jobs, cancellationToken);

    private protected override (string Status, int Percent) DescribeProgress()
    {
        WaitProgress now = _waiter!.Progress;
        DateTimeOffset time = Time.GetUtcNow();
        string left = _waiter.Deadline is { } deadline ? $", gives up in {ViewCells.Duration(deadline - time)}" : "";
        string next = now.NextLook is { } look && look > time
            ? string.Create(CultureInfo.CurrentCulture, $"; next look in {(look - time).TotalSeconds:N0} s")
            : "";
        string status = string.Create(
            CultureInfo.CurrentCulture,
            $"{now.Finished:N0} of {now.Jobs:N0} finished, {now.Running:N0} running, {now.Queued:N0} queued, {now.Failed:N0} failed; ")
            + $"{ViewCells.Duration(time - _began)} so far{left}{next}";
        return (status, now.Jobs == 0 ? 0 : now.Finished * 100 / now.Jobs);
    }
}
