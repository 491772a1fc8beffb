using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A script under way.</summary>
public sealed class RunningScript(PowerShell shell, IAsyncResult running, PSDataCollection<PSObject> output) : IDisposable
{
    public PSDataCollection<PSObject> Output => output;

    public PSInvocationState State => shell.InvocationStateInfo.State;

    /// <summary>Waits until so many objects have come out, and returns the last of them.</summary>
    public async Task<PSObject> OutputAsync(int count = 1)
    {
        await MeetAsync(output, () => output.Count >= count);
        return output[count - 1];
    }

    /// <summary>Waits for a progress record that meets the condition.</summary>
    public Task ProgressAsync(Func<ProgressRecord, bool> isMet) => MeetAnyAsync(shell.Streams.Progress, isMet);

    /// <summary>Waits for an error that meets the condition.</summary>
    public Task ErrorAsync(Func<ErrorRecord, bool> isMet) => MeetAnyAsync(shell.Streams.Error, isMet);

    /// <summary>Ctrl+C, and how long it took.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        long start = TimeProvider.System.GetTimestamp();
        await Task.Factory.FromAsync(shell.BeginStop, shell.EndStop, null);
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<RunResult> EndAsync()
    {
        ErrorRecord? terminating = null;
        try
        {
            await Task.Factory.FromAsync(running, shell.EndInvoke);
        }
        catch (RuntimeException e)
        {
            terminating = e.ErrorRecord;
        }

        return ModuleSession.Finish(shell, () => [.. output]) with { Terminating = terminating };
    }

    // By index: the collection's enumerator waits for the end of the script.
    private static Task MeetAnyAsync<T>(PSDataCollection<T> stream, Func<T, bool> isMet) =>
        MeetAsync(stream, () => Enumerable.Range(0, stream.Count).Any(i => isMet(stream[i])));

    private static async Task MeetAsync<T>(PSDataCollection<T> stream, Func<bool> isMet)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (isMet())
            {
                met.TrySetResult();
            }
        }

        stream.DataAdded += (_, _) => Look();
        Look();
        await met.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        shell.Dispose();
        output.Dispose();
    }
}
