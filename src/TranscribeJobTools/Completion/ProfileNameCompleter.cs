using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TranscribeJobTools.Backend;
using TranscribeJobTools.Commands;

namespace TranscribeJobTools.Completion;

/// <summary>Completes the names of credential profiles, from -ProfileLocation if that is given.</summary>
public sealed class ProfileNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string? location = fakeBoundParameters?[nameof(ConnectedCommand.ProfileLocation)]?.ToString();
        return Completions.Of(
            wordToComplete,
            () => AwsBackend.Connections.GetProfileNames(FullPath(location)).Select(name => KeyValuePair.Create(name, name)));
    }

    /// <summary>Relative to where the session is, as the cmdlet takes it.</summary>
    private static string? FullPath(string? location)
    {
        if (string.IsNullOrEmpty(location))
        {
            return null;
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell
            .AddScript("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])")
            .AddArgument(location)
            .Invoke<string>()
            .Single();
    }
}
