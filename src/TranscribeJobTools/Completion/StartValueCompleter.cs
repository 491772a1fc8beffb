using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TranscribeJobTools.Commands;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Completion;

/// <summary>Completes what StartTranscriptionJob is known to take: languages by code or name, formats, kinds of personal information.</summary>
public sealed class StartValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => parameterName switch
        {
            nameof(StartTranscriptionJobCommand.MediaFormat) => KnownValues.MediaFormats,
            nameof(StartTranscriptionJobCommand.VocabularyFilterMethod) => KnownValues.VocabularyFilterMethods,
            nameof(StartTranscriptionJobCommand.RedactionOutput) => KnownValues.RedactionOutputs,
            nameof(StartTranscriptionJobCommand.PiiEntityTypes) => KnownValues.PiiEntityTypes,
            nameof(StartTranscriptionJobCommand.SubtitleFormats) => KnownValues.SubtitleFormats,
            nameof(StartTranscriptionJobCommand.ToxicityCategories) => KnownValues.ToxicityCategories,
            _ => Languages.All,
        });
}
