using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Pipeline;

/// <summary>
/// Work that goes on behind a cmdlet in the middle of a pipeline. Items go in and events come out on the pipeline's thread; between
/// two of the engine's calls the work doesn't stop. However the cmdlet is left, disposing ends the work and waits for its end.
/// </summary>
internal sealed class PipelineRun<TItem> : IDisposable
{
    private readonly Channel<TItem> _items = Channel.CreateUnbounded<TItem>(new() { SingleReader = true });
    private readonly BlockingCollection<JobEvent> _events = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;
    private ExceptionDispatchInfo? _failure;

    public PipelineRun(Func<IAsyncEnumerable<TItem>, CancellationToken, IAsyncEnumerable<JobEvent>> work) =>
        _work = Task.Run(() => PumpAsync(work));

    public void Add(TItem item) => _items.Writer.TryWrite(item);

    /// <summary>The events that are there already.</summary>
    public IEnumerable<JobEvent> TakeReady()
    {
        while (_events.TryTake(out JobEvent? happened))
        {
            yield return happened;
        }
    }

    /// <summary>After the last item: the events up to the end, and a null whenever none has come for a while.</summary>
    public IEnumerable<JobEvent?> Drain(TimeSpan tick)
    {
        _items.Writer.TryComplete();
        while (!_events.IsCompleted)
        {
            yield return _events.TryTake(out JobEvent? happened, (int)tick.TotalMilliseconds, _stop.Token) ? happened : null;
        }

        _failure?.Throw();
    }

    /// <summary>Asks the work to end, and doesn't wait: the engine calls this from another thread.</summary>
    public void Stop() => _stop.Cancel();

    [SuppressMessage("Usage", "VSTHRD002", Justification = "The pipeline's thread has no context to deadlock on, and no work may outlive it.")]
    public void Dispose()
    {
        _stop.Cancel();
        _work.GetAwaiter().GetResult();
        _stop.Dispose();
        _events.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ended the work is thrown on the pipeline's thread.")]
    private async Task PumpAsync(Func<IAsyncEnumerable<TItem>, CancellationToken, IAsyncEnumerable<JobEvent>> work)
    {
        try
        {
            IAsyncEnumerable<JobEvent> events = work(_items.Reader.ReadAllAsync(_stop.Token), _stop.Token);
            await foreach (JobEvent happened in events.ConfigureAwait(false))
            {
                _events.Add(happened);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            _events.CompleteAdding();
        }
    }
}
