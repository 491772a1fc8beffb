using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>A paragraph of a document as text.</summary>
/// <param name="Turn">The turn that it is of; null for a text that the file doesn't divide.</param>
/// <param name="StartSeconds">When it begins.</param>
/// <param name="EndSeconds">When it ends.</param>
/// <param name="Text">What is said.</param>
/// <param name="Words">Its words; none if the file tells none.</param>
/// <param name="IsFirst">Whether it begins its turn.</param>
internal sealed record Passage(
    TranscriptionTurn? Turn, double StartSeconds, double EndSeconds, string Text, IReadOnlyList<TranscriptionWord> Words, bool IsFirst)
{
    /// <summary>The paragraphs of a document; those of a file that holds a text but no words too.</summary>
    public static IEnumerable<Passage> AllOf(TranscriptionDocument document) =>
        document.Turns.Length > 0 ? document.Turns.SelectMany(AllOf)
        : document.Text.Length > 0 ? [new Passage(null, 0, document.DurationSeconds, document.Text, [], IsFirst: true)]
        : [];

    private static IEnumerable<Passage> AllOf(TranscriptionTurn turn) =>
        turn.Words.Length == 0
            ? [new Passage(turn, turn.StartSeconds, turn.EndSeconds, turn.Text, [], IsFirst: true)]
            : Paragraphs.Of(turn).Select((words, i) => new Passage(
                turn, words[0].StartSeconds, words.Max(word => word.EndSeconds), SpokenText.Of(words), words, IsFirst: i == 0));
}
