using System.Collections;
using System.Management.Automation;
using TranscribeJobTools.Commands;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Input;

namespace TranscribeJobTools.Completion;

/// <summary>What a command line that is being typed says of account and region, as its cmdlet will take it. For the session's thread.</summary>
internal static class TypedConnection
{
    public static ConnectionSettings Read(IDictionary? typed) => new()
    {
        AccessKey = Text(typed, nameof(ConnectedCommand.AccessKey)),
        SecretKey = Text(typed, nameof(ConnectedCommand.SecretKey)),
        SessionToken = Text(typed, nameof(ConnectedCommand.SessionToken)),
        Credential = typed?[nameof(ConnectedCommand.Credential)].Unwrapped(),
        ProfileName = Text(typed, nameof(ConnectedCommand.ProfileName)),
        ProfileLocation = ProfileLocation(typed),
        Region = Text(typed, nameof(ConnectedCommand.Region)),
        EndpointUrl = Text(typed, nameof(ConnectedCommand.EndpointUrl)),
        StoredCredentials = Ask("$ExecutionContext.SessionState.PSVariable.GetValue($args[0])", "StoredAWSCredentials").Unwrapped(),
        StoredRegion = Ask("$ExecutionContext.SessionState.PSVariable.GetValue($args[0])", "StoredAWSRegion")?.ToString(),
    };

    /// <summary>Relative to where the session is, as the cmdlet takes it.</summary>
    public static string? ProfileLocation(IDictionary? typed) =>
        Text(typed, nameof(ConnectedCommand.ProfileLocation)) is { } location
            ? Ask("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])", location)?.ToString()
            : null;

    private static string? Text(IDictionary? typed, string parameter) =>
        typed?[parameter]?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static PSObject? Ask(string script, string argument)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript(script).AddArgument(argument).Invoke().FirstOrDefault();
    }
}
