using System.Management.Automation;
using TranscribeJobTools.Completion;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Finding;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Commands;

/// <summary>Finds jobs by name, state and date, newest first, and asks for no more than the pipeline takes.</summary>
[Cmdlet(VerbsCommon.Find, "TranscriptionJob", HelpUri = HelpPages.Base + "Find-TranscriptionJob.md")]
[OutputType(typeof(TranscriptionJobSummary))]
public sealed class FindTranscriptionJobCommand : ConnectedCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Names or patterns with * ? [ ]; upper and lower case don't matter. Without it, all jobs.</summary>
    [Parameter(Position = 0)]
    [Alias("TranscriptionJobName", "JobName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JobNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The states wanted: QUEUED, IN_PROGRESS, COMPLETED, FAILED.</summary>
    [Parameter]
    [Alias("TranscriptionJobStatus")]
    [ArgumentCompleter(typeof(JobStatusCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Status { get; set; } = [];

    /// <summary>Jobs created at this time or later.</summary>
    [Parameter]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>Jobs created at this time or earlier.</summary>
    [Parameter]
    public DateTime? CreatedBefore { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            Find();
        }
        catch (TranscribeJobException e)
        {
            ThrowTerminatingError(e.ToRecord(null));
        }
        catch (OperationCanceledException) when (Stopping)
        {
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Find()
    {
        var query = new JobQuery
        {
            Statuses = [.. Status.Select(status => status.ToUpperInvariant()).Distinct()],
            NameMatches = NamePattern.Matches(Name),
            NameContains = NamePattern.CommonRun(Name),
            CreatedAfter = Local(CreatedAfter),
            CreatedBefore = Local(CreatedBefore),
        };
        if (query.CreatedAfter > query.CreatedBefore)
        {
            throw Failures.DatesCrossed(query.CreatedAfter.Value, query.CreatedBefore.Value);
        }

        TranscribeConnection connection = Connect();
        try
        {
            foreach (TranscriptionJobSummary job in new JobFinder(connection, query).FindAsync(_stop.Token).ToBlockingEnumerable(_stop.Token))
            {
                WriteObject(job);
            }
        }
        catch (ServiceFailure failure)
        {
            // What was found before has gone down the pipeline and is worked on there: not a reason to end the pipeline.
            WriteError(Failures.Of(failure, JobFinder.Operation, "the list of jobs", connection).ToRecord(connection.Region));
        }
    }

    /// <summary>A time that doesn't say of which zone is of this one, as everywhere in PowerShell.</summary>
    private static DateTime? Local(DateTime? time) => time is not { } value ? null
        : value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Local)
        : value.ToLocalTime();
}
