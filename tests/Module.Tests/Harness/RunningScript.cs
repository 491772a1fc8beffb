using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A script under way.</summary>
public sealed class RunningScript(PowerShell shell, IAsyncResult running, PSDataCollection<PSObject> output) : IDisposable
{
    public PSDataCollection<PSObject> Output => output;

    public PSInvocationState State => shell.InvocationStateInfo.State;

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

    public void Dispose()
    {
        shell.Dispose();
        output.Dispose();
    }
}
