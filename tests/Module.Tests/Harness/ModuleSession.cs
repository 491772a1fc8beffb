using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A PowerShell session of the real engine with the built module imported.</summary>
public sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;

    /// <param name="sandboxUrl">What AWS is for the session's commands; null for none.</param>
    /// <param name="module">Another module than the built one: its name or path.</param>
    public ModuleSession(string? sandboxUrl = null, string? module = null)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule(module ?? Repository.Manifest);
        Host = new RecordingHost();
        _runspace = RunspaceFactory.CreateRunspace(Host, state);
        _runspace.Open();
        if (sandboxUrl is not null)
        {
            SetDefaults(sandboxUrl);
        }
    }

    public RecordingHost Host { get; }

    /// <summary>Runs a script, with arguments as $args, and returns all that it gave.</summary>
    public RunResult Run(string script, params object?[] arguments)
    {
        using PowerShell shell = Shell(script, arguments);
        return Finish(shell, () => shell.Invoke());
    }

    /// <summary>Starts a script; <paramref name="onOutput"/> is called for each object as it comes out.</summary>
    public RunningScript Start(string script, Action<PSObject>? onOutput = null, params object?[] arguments)
    {
        PowerShell shell = Shell(script, arguments);
        var output = new PSDataCollection<PSObject>();
        if (onOutput is not null)
        {
            output.DataAdding += (_, e) => onOutput((PSObject)e.ItemAdded);
        }

        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        return new RunningScript(shell, running, output);
    }

    public void Dispose() => _runspace.Dispose();

    internal static RunResult Finish(PowerShell shell, Func<Collection<PSObject>> invoke)
    {
        Collection<PSObject> output = [];
        ErrorRecord? terminating = null;
        try
        {
            output = invoke();
        }
        catch (RuntimeException e)
        {
            terminating = e.ErrorRecord;
        }

        return new RunResult(
            output,
            [.. shell.Streams.Error],
            terminating,
            [.. shell.Streams.Verbose.Select(record => record.Message)],
            [.. shell.Streams.Warning.Select(record => record.Message)],
            [.. shell.Streams.Progress]);
    }

    private PowerShell Shell(string script, object?[] arguments)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        foreach (object? argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return shell;
    }

    /// <summary>By default parameters and not by the environment, which all tests of the process share.</summary>
    private void SetDefaults(string sandboxUrl) => Run(
        """
        $global:PSDefaultParameterValues = @{
            '*-Transcription*:EndpointUrl' = $args[0]
            '*-Transcription*:AccessKey' = 'sandbox'
            '*-Transcription*:SecretKey' = 'sandbox-secret'
            '*-Transcription*:Region' = 'us-east-1'
        }
        """,
        sandboxUrl);
}
