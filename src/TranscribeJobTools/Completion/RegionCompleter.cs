using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TranscribeJobTools.Backend;

namespace TranscribeJobTools.Completion;

/// <summary>Completes the names of regions, by any part of them or of what people call them.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => AwsBackend.Connections.Regions);
}
