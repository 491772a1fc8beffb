using System.Collections.Concurrent;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Saving;

/// <summary>Saves what many jobs made, several at once, and tells of each file as soon as it is whole on disk.</summary>
internal sealed class OutputSaver
{
    private readonly SaveOptions _options;
    private readonly TimeProvider _time;
    private readonly Lazy<TargetRegister> _targets;
    private readonly ConcurrentDictionary<(string, string), bool> _seen = new();
    private int _jobs;
    private int _doneJobs;
    private int _files;
    private long _bytes;

    public OutputSaver(SaveOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _targets = new Lazy<TargetRegister>(() =>
        {
            PartialFiles.RemoveLeftovers(options.Destination);
            return new TargetRegister(options.Destination);
        });
    }

    /// <summary>Where the run stands: a snapshot that may be read from any thread.</summary>
    public SaveProgress Progress => new(_jobs, _doneJobs, _files, Interlocked.Read(ref _bytes));

    /// <summary>Takes jobs as they come; a job that comes twice is saved once.</summary>
    public IAsyncEnumerable<JobEvent> SaveAsync(IAsyncEnumerable<JobReference> jobs, CancellationToken cancellationToken = default) =>
        Concurrently.AsDoneAsync<JobReference, JobEvent>(jobs, _options.ThrottleLimit, SaveJobAsync, cancellationToken);

    private async Task SaveJobAsync(JobReference job, Action<JobEvent> tell, CancellationToken cancellationToken)
    {
        if (!_seen.TryAdd(job.Key, true))
        {
            return;
        }

        Interlocked.Increment(ref _jobs);
        try
        {
            var links = new JobLinks(job, _time);
            TranscriptionJobDetail detail = await links.GetDetailAsync(cancellationToken).ConfigureAwait(false);

            // A job's files come out together: whoever deletes the job at the first of them would take the others away.
            var saved = new List<TranscriptionOutputFile>();
            foreach (OutputLink link in Choose(detail, job.Name, tell))
            {
                if (await SaveOneAsync(job, links, link, tell, cancellationToken).ConfigureAwait(false) is { } file)
                {
                    saved.Add(file);
                }
            }

            saved.ForEach(file => tell(new JobOutput(file)));
        }
        catch (TranscribeJobException error)
        {
            tell(new JobError(job, error));
        }
        finally
        {
            Interlocked.Increment(ref _doneJobs);
        }
    }

    /// <summary>The links that are wanted of those that the job has; tells why if there are none.</summary>
    private List<OutputLink> Choose(TranscriptionJobDetail job, string name, Action<JobEvent> tell)
    {
        if (job.TranscriptionJobStatus != JobStatus.Completed)
        {
            tell(new JobError(
                job, job.TranscriptionJobStatus == JobStatus.Failed ? Failures.JobFailed(job) : Failures.JobNotFinished(job)));
            return [];
        }

        List<OutputLink> made = [.. OutputLink.AllOf(job, name)];
        if (made.Count == 0)
        {
            tell(new JobError(job, Failures.NoOutput(job)));
            return [];
        }

        foreach (string missing in _options.OutputTypes.Except(made.Select(link => link.OutputType), StringComparer.Ordinal))
        {
            tell(new JobError(job, Failures.OutputTypeNotMade(job, missing, made.Select(link => link.OutputType).Distinct())));
        }

        return _options.OutputTypes.Count == 0
            ? made
            : made.FindAll(link => _options.OutputTypes.Contains(link.OutputType, StringComparer.Ordinal));
    }

    /// <summary>The file; null if it could not be saved, which is told.</summary>
    private async Task<TranscriptionOutputFile?> SaveOneAsync(
        JobReference job, JobLinks links, OutputLink link, Action<JobEvent> tell, CancellationToken cancellationToken)
    {
        string target = Path.Combine(_options.Destination, link.FileName);
        string output = $"the {link.OutputType} of job '{job.Name}' in {job.Connection}";
        try
        {
            if (_targets.Value.Take(link.FileName, output) is { } other)
            {
                throw SaveFailures.SameTarget(target, output, other);
            }

            if (_options.WhenFileExists == ExistingFile.IsError && File.Exists(target))
            {
                throw SaveFailures.FileExists(target, job.Name);
            }

            var download = new FileDownload(job.Connection.Transcripts, count => Interlocked.Add(ref _bytes, count), _time);
            (long length, bool written) = await download
                .SaveAsync(
                    isExpired => links.GetUriAsync(link, isExpired, cancellationToken),
                    target,
                    _options.WhenFileExists,
                    cancellationToken)
                .ConfigureAwait(false);
            Interlocked.Increment(ref _files);
            tell(new JobNote(written ? $"Saved '{target}' ({length} bytes)." : $"Kept '{target}': it has the output's length."));
            return new TranscriptionOutputFile(job.Name, link.OutputType, target, length, job.Connection);
        }
        catch (TranscribeJobException error)
        {
            tell(new JobError(job, error));
        }
        catch (ServiceFailure failure)
        {
            tell(new JobError(job, SaveFailures.Of(failure, link, job)));
        }
        catch (IOException) when (_options.WhenFileExists == ExistingFile.IsError && File.Exists(target))
        {
            tell(new JobError(job, SaveFailures.FileExists(target, job.Name)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            tell(new JobError(job, SaveFailures.WriteFailed(target, e)));
        }

        return null;
    }
}
