using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TranscribeJobTools.Input;

namespace TranscribeJobTools.Completion;

/// <summary>Completes the names of encodings.</summary>
public sealed class TextEncodingCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => TextEncodingAttribute.Names);
}
