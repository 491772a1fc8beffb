using TranscribeJobTools.Commands;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Pipeline;

/// <summary>
/// What a cmdlet in the middle of a pipeline needs beside its parameters: the work behind it, what the work gives in the right
/// streams, its progress, and news of throttling. All but <see cref="Stop"/> is for the pipeline's thread.
/// </summary>
/// <param name="command">The cmdlet.</param>
/// <param name="activity">What the progress bar is headed with.</param>
/// <param name="describeProgress">Where the work stands.</param>
/// <param name="work">The work: items in, events out. It starts at once.</param>
internal sealed class PipelinedWork<TItem>(
    ConnectedCommand command,
    string activity,
    Func<(string Status, int Percent)> describeProgress,
    Func<IAsyncEnumerable<TItem>, CancellationToken, IAsyncEnumerable<JobEvent>> work) : IDisposable
{
    private readonly PipelineRun<TItem> _run = new(work);
    private readonly ProgressBar _progress = new(command, activity, ConnectedCommand.Time);
    private readonly Dictionary<string, ThrottleNews> _throttleNews = [];
    private bool _isDisposed;

    /// <summary>Hands an item to the work, which calls AWS by this connection.</summary>
    public void Add(TItem item, TranscribeConnection connection)
    {
        _throttleNews.TryAdd(connection.Key, new ThrottleNews(command, connection, ConnectedCommand.Time));
        _run.Add(item);
    }

    /// <summary>Writes what is there already.</summary>
    public void WriteReady()
    {
        foreach (JobEvent happened in _run.TakeReady())
        {
            command.Write(happened);
        }

        TellHowItGoes();
    }

    /// <summary>After the last item: writes the rest as it comes, up to the end of the work.</summary>
    public void WriteRest()
    {
        try
        {
            foreach (JobEvent? happened in _run.Drain(ProgressBar.Tick))
            {
                if (happened is not null)
                {
                    command.Write(happened);
                }

                TellHowItGoes();
            }
        }
        catch (OperationCanceledException) when (command.Stopping)
        {
        }
        finally
        {
            if (!command.Stopping)
            {
                _progress.Complete();
            }
        }
    }

    /// <summary>Asks the work to end, and doesn't wait: the engine calls this from another thread.</summary>
    public void Stop() => _run.Stop();

    /// <summary>Ends the work and waits for its end.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _run.Dispose();
        }
    }

    private void TellHowItGoes()
    {
        _progress.Update(describeProgress);
        foreach (ThrottleNews news in _throttleNews.Values)
        {
            news.Tell();
        }
    }
}
