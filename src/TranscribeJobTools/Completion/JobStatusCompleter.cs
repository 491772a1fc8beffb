using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Completion;

/// <summary>Completes the states of jobs.</summary>
public sealed class JobStatusCompleter : IArgumentCompleter
{
    private static readonly KeyValuePair<string, string>[] s_statuses =
    [
        new(JobStatus.Queued, "waiting for a place"),
        new(JobStatus.InProgress, "being transcribed"),
        new(JobStatus.Completed, "done, with output"),
        new(JobStatus.Failed, "ended without output; FailureReason says why"),
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => s_statuses);
}
