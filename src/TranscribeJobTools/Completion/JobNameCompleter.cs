using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TranscribeJobTools.Completion;

/// <summary>Completes the names of recent jobs, newest first, of the account and region that the command line says.</summary>
public sealed class JobNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.OfNames(wordToComplete, () => RecentJobs.Describe(TypedConnection.Read(fakeBoundParameters)));
}
