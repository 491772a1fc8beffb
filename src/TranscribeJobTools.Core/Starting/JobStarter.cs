using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Removing;

namespace TranscribeJobTools.Starting;

/// <summary>
/// Starts many jobs, after their media is where the service reads it. What an earlier run has done is found and not done again: an
/// object that is there is not uploaded, a job that is there is not started, but emitted.
/// </summary>
internal sealed class JobStarter(StartOptions options, TimeProvider time)
{
    public const string Operation = "transcribe:StartTranscriptionJob";

    private static readonly TimeSpan s_firstPlaceDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestPlaceDelay = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Connection, string Name), StartRequest> _asked = new();
    private readonly MediaUpload _upload = new(options.Force);
    private int _done;
    private int _waitingForPlace;

    public StartProgress Progress => new(_done, _upload.Bytes, _waitingForPlace);

    /// <summary>The started jobs, or an error of each that wasn't, in the order of the orders; and what there is to tell.</summary>
    public async IAsyncEnumerable<JobEvent> StartAsync(
        IAsyncEnumerable<StartOrder> orders, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (IReadOnlyList<JobEvent> events in Concurrently
            .InOrderAsync(orders, options.ThrottleLimit, StartAsync, cancellationToken).ConfigureAwait(false))
        {
            foreach (JobEvent happened in events)
            {
                yield return happened;
            }
        }
    }

    private async Task<IReadOnlyList<JobEvent>> StartAsync(StartOrder order, CancellationToken cancellationToken)
    {
        var events = new List<JobEvent>();
        try
        {
            if (IsAskedTwice(order))
            {
                events.Add(new JobNote($"Job '{order.Job}' of {order.Request.Media} was asked for twice; it is started once."));
                return events;
            }

            // The media of a job at work is not replaced under its hands; and a finished one goes only when its media is there.
            TranscriptionJobDetail? replaced = options.Force
                ? await FindFinishedAsync(order.Job, cancellationToken).ConfigureAwait(false)
                : null;
            if (order.File is { } file)
            {
                await _upload.RunAsync(file, order.Connection, events.Add, cancellationToken).ConfigureAwait(false);
            }

            if (replaced is not null)
            {
                await DeleteAsync(order.Job, cancellationToken).ConfigureAwait(false);
                events.Add(new JobNote($"Deleted job '{order.Job}', which was {replaced.TranscriptionJobStatus}, to start it anew."));
            }

            events.Add(new JobOutput(await StartOrFindAsync(order, events, cancellationToken).ConfigureAwait(false)));
        }
        catch (TranscribeJobException e)
        {
            events.Add(new JobError(order.Job, e));
        }
        catch (ServiceFailure failure)
        {
            events.Add(new JobError(order.Job, StartFailures.Of(failure, order.Job)));
        }
        finally
        {
            Interlocked.Increment(ref _done);
        }

        return events;
    }

    private async Task<TranscriptionJobDetail> StartOrFindAsync(
        StartOrder order, List<JobEvent> events, CancellationToken cancellationToken)
    {
        TimeSpan delay = s_firstPlaceDelay;
        while (true)
        {
            try
            {
                return await order.Connection.StartJobAsync(order.Request, cancellationToken).ConfigureAwait(false);
            }
            catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.Conflict)
            {
                return await FindAsync(order.Job, cancellationToken).ConfigureAwait(false) is { } existing
                    ? Recognise(existing, order, events)
                    : throw StartFailures.JobCameAndWent(order.Job);
            }
            catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.JobLimit)
            {
                if (delay == s_firstPlaceDelay)
                {
                    // A job that is there already needs no place.
                    if (await FindAsync(order.Job, cancellationToken).ConfigureAwait(false) is { } existing)
                    {
                        return Recognise(existing, order, events);
                    }

                    if (options.NoQueue)
                    {
                        throw;
                    }

                    events.Add(new JobNote($"Job '{order.Job}' had to wait for a place: {failure.Message}"));
                }
            }

            await WaitForPlaceAsync(delay, cancellationToken).ConfigureAwait(false);
            delay = delay * 2 < s_longestPlaceDelay ? delay * 2 : s_longestPlaceDelay;
        }
    }

    /// <summary>A job that is there is the one that is asked for, or an error: it has taken its name.</summary>
    private static TranscriptionJobDetail Recognise(TranscriptionJobDetail existing, StartOrder order, List<JobEvent> events)
    {
        if (JobComparison.Differences(existing, order.Request) is [_, ..] differences)
        {
            throw StartFailures.JobNameTaken(order.Job, differences);
        }

        string remedy = existing.TranscriptionJobStatus == JobStatus.Failed ? " (-Force starts it anew)" : "";
        events.Add(new JobNote(
            $"Job '{order.Job}' of the same media and settings is {existing.TranscriptionJobStatus}; it is not started again{remedy}."));
        return existing;
    }

    private static async Task<TranscriptionJobDetail?> FindFinishedAsync(JobReference job, CancellationToken cancellationToken)
    {
        TranscriptionJobDetail? existing = await FindAsync(job, cancellationToken).ConfigureAwait(false);
        return existing is null || JobStatus.IsFinished(existing.TranscriptionJobStatus)
            ? existing
            : throw StartFailures.JobStillAtWork(existing);
    }

    private static async Task DeleteAsync(JobReference job, CancellationToken cancellationToken)
    {
        try
        {
            await job.Connection.Jobs.DeleteAsync(job.Name, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.NotFound)
        {
            // Another deleted it meanwhile.
        }
        catch (ServiceFailure failure)
        {
            throw Failures.Of(failure, JobRemover.Operation, job);
        }
    }

    private static async Task<TranscriptionJobDetail?> FindAsync(JobReference job, CancellationToken cancellationToken)
    {
        try
        {
            return await job.Connection.GetJobAsync(job.Name, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.NotFound)
        {
            return null;
        }
        catch (ServiceFailure failure)
        {
            throw Failures.Of(failure, JobReader.Operation, job);
        }
    }

    private async Task WaitForPlaceAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waitingForPlace);
        try
        {
            await Task.Delay(delay * (0.5 + (Random.Shared.NextDouble() / 2)), time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waitingForPlace);
        }
    }

    /// <summary>Whether this run has been asked for the very same already; another job under the same name is an error.</summary>
    private bool IsAskedTwice(StartOrder order)
    {
        if (_asked.TryAdd(order.Job.Key, order.Request))
        {
            return false;
        }

        StartRequest first = _asked[order.Job.Key];
        return first.ToJson() == order.Request.ToJson() ? true : throw StartFailures.SameName(order.Job, first, order.Request);
    }
}
