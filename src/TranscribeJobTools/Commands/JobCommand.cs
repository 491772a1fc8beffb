using System.Collections;
using System.Management.Automation;
using TranscribeJobTools.Completion;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Pipeline;

namespace TranscribeJobTools.Commands;

/// <summary>
/// A cmdlet in the middle of a pipeline that takes jobs, by name or as objects, and works on many at once. The work starts with the
/// first job and doesn't wait for the last.
/// </summary>
public abstract class JobCommand : ConnectedCommand, IDisposable
{
    private protected const string ByName = "Name";
    private protected const string ByObject = "InputObject";

    private PipelinedWork<JobReference>? _work;
    private (string? Region, string? ProfileName) _commandLine;

    /// <summary>The names of the jobs; upper and lower case differ.</summary>
    [Parameter(
        ParameterSetName = ByName, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "JobName")]
    [JobNames]
    [ArgumentCompleter(typeof(JobNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string[]? TranscriptionJobName { get; set; }

    /// <summary>Job objects: of this module, of AWS Tools, from a file; anything with a TranscriptionJobName.</summary>
    /// <remarks>
    /// Of this type and not mandatory, so that it takes every object before one is taken apart by property name (a file has a Name
    /// too): of two mandatory pipeline parameters the binder looks only at the default set's.
    /// </remarks>
    [Parameter(ParameterSetName = ByObject, Position = 0, ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    /// <summary>How many calls may be in flight at once.</summary>
    [Parameter]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 32;

    /// <summary>What the progress bar is headed with.</summary>
    private protected abstract string Activity { get; }

    /// <summary>The work: jobs in, events out.</summary>
    private protected abstract IAsyncEnumerable<JobEvent> RunAsync(
        IAsyncEnumerable<JobReference> jobs, CancellationToken cancellationToken);

    /// <summary>Where the work stands.</summary>
    private protected abstract (string Status, int Percent) DescribeProgress();

    /// <summary>The last word on a job before work on it begins.</summary>
    private protected virtual bool Accepts(JobReference job) => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _commandLine = (Region, ProfileName);
        _work = new PipelinedWork<JobReference>(this, Activity, DescribeProgress, RunAsync);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (object? input in Inputs())
        {
            if (ToReference(input) is { } job && Accepts(job))
            {
                _work!.Add(job, job.Connection);
            }

            _work!.WriteReady();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _work!.WriteRest();

    /// <inheritdoc/>
    protected override void StopProcessing() => _work?.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the work and waits for its end.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _work?.Dispose();
        }
    }

    /// <summary>An argument may be many jobs; from the pipeline they come one by one.</summary>
    private IEnumerable<object?> Inputs()
    {
        object? input = ParameterSetName == ByName ? TranscriptionJobName : InputObject;
        return input.Unwrapped() is IList jobs ? jobs.Cast<object?>() : [input];
    }

    private JobReference? ToReference(object? input)
    {
        JobObject? job = null;
        try
        {
            job = JobObject.Read(input);
            if (JobName.IsPattern(job.Name))
            {
                throw Failures.JobNameIsPattern(job.Name);
            }

            if (!JobName.IsValid(job.Name))
            {
                throw Failures.InvalidJobName(job.Name);
            }

            TranscribeConnection connection = Connect(job.Connection);
            bool isElsewhere = job.Connection is { } origin && origin.Key != connection.Key;
            return new JobReference(job.Name, connection, isElsewhere ? null : job.Known);
        }
        catch (TranscribeJobException e)
        {
            ErrorRecord record = e.ToRecord(job?.Name ?? input);
            if (IsForAll(e, job))
            {
                ThrowTerminatingError(record);
            }

            WriteError(record);
            return null;
        }
    }

    /// <summary>Whether the failure dooms every job: no connection by what the command line says, not by what one record says.</summary>
    private bool IsForAll(TranscribeJobException e, JobObject? job) =>
        e.ErrorId is not (ErrorIds.NotAJob or ErrorIds.InvalidJobName or ErrorIds.JobNameIsPattern)
        && job?.Connection is null
        && (Region, ProfileName) == _commandLine;
}
