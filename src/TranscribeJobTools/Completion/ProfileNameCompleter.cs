using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TranscribeJobTools.Backend;

namespace TranscribeJobTools.Completion;

/// <summary>Completes the names of credential profiles, from -ProfileLocation if that is given.</summary>
public sealed class ProfileNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(
            wordToComplete,
            () => AwsBackend.Connections
                .GetProfileNames(TypedConnection.ProfileLocation(fakeBoundParameters))
                .Select(name => KeyValuePair.Create(name, name)));
}
