using TranscribeJobTools.Calls;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

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

    private readonly Dictionary<(string Connection, string Name), string> _mediaOf = [];
    private readonly MediaUpload _upload = new(options.Force);
    private int _done;
    private int _waitingForPlace;

    public StartProgress Progress => new(_done, _upload.Bytes, _waitingForPlace);

    /// <summary>The started jobs, or an error of each that wasn't, in the order of the orders; and what there is to tell.</summary>
    public async IAsyncEnumerable<JobEvent> StartAsync(
        IAsyncEnumerable<StartOrder> orders, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
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
                events.Add(new JobNote($"{order.Request.Media} is asked for twice; its job '{order.Job}' is started once."));
                return events;
            }

            if (order.File is { } file)
            {
                await _upload.RunAsync(file, order.Connection, events.Add, cancellationToken).ConfigureAwait(false);
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
        try
        {
            return await StartWhenThereIsPlaceAsync(order, events, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.Conflict)
        {
        }

        TranscriptionJobDetail existing = await order.Connection.GetJobAsync(order.Job.Name, cancellationToken).ConfigureAwait(false);
        if (options.Force)
        {
            if (!JobStatus.IsFinished(existing.TranscriptionJobStatus))
            {
                throw StartFailures.JobStillAtWork(existing);
            }

            await order.Connection.Jobs.DeleteAsync(order.Job.Name, cancellationToken).ConfigureAwait(false);
            events.Add(new JobNote($"Deleted the job '{order.Job}', which was {existing.TranscriptionJobStatus}, to start it anew."));
            return await StartWhenThereIsPlaceAsync(order, events, cancellationToken).ConfigureAwait(false);
        }

        if (JobComparison.Differences(existing, order.Request) is [_, ..] differences)
        {
            throw StartFailures.JobNameTaken(order.Job, differences);
        }

        events.Add(new JobNote($"Job '{order.Job}' of the same media and settings is {existing.TranscriptionJobStatus}; it is not started again."));
        return existing;
    }

    /// <summary>An account may have so many jobs at work; the next has to wait for one of them to finish.</summary>
    private async Task<TranscriptionJobDetail> StartWhenThereIsPlaceAsync(
        StartOrder order, List<JobEvent> events, CancellationToken cancellationToken)
    {
        TimeSpan delay = s_firstPlaceDelay;
        while (true)
        {
            try
            {
                return await order.Connection.StartJobAsync(order.Request, cancellationToken).ConfigureAwait(false);
            }
            catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.JobLimit && !options.NoQueue)
            {
                if (delay == s_firstPlaceDelay)
                {
                    events.Add(new JobNote($"Job '{order.Job}' had to wait for a place: {failure.Message}"));
                }
            }

            Interlocked.Increment(ref _waitingForPlace);
            try
            {
                await Task.Delay(delay * (0.5 + (Random.Shared.NextDouble() / 2)), time, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Decrement(ref _waitingForPlace);
            }

            delay = delay * 2 < s_longestPlaceDelay ? delay * 2 : s_longestPlaceDelay;
        }
    }

    /// <summary>Whether this run has been asked for the very same already; another media under the same name is an error.</summary>
    private bool IsAskedTwice(StartOrder order)
    {
        string media = order.Request.Media.MediaFileUri!;
        lock (_mediaOf)
        {
            if (_mediaOf.TryAdd(order.Job.Key, media))
            {
                return false;
            }

            return _mediaOf[order.Job.Key] == media ? true : throw StartFailures.SameName(order.Job, _mediaOf[order.Job.Key], media);
        }
    }
}
