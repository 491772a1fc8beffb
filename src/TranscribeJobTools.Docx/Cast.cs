using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Docx;

/// <summary>Who speaks in a document, under the names that are shown: labels with one name are one person.</summary>
internal sealed class Cast
{
    /// <summary>The styles Speaker1 to Speaker8 of styles.xml.</summary>
    private const int StyleCount = 8;

    private readonly Voices _voices;
    private readonly Dictionary<string, Member> _members;

    public Cast(TranscriptionDocument document, Voices voices)
    {
        _voices = voices;
        Members =
        [
            .. document.Turns.Where(turn => voices.NameOf(turn) is not null)
                .GroupBy(turn => voices.NameOf(turn)!)
                .Select((turns, place) => new Member(
                    turns.Key,
                    $"Speaker{(place % StyleCount) + 1}",
                    turns.Count(),
                    turns.Sum(turn => turn.Words.Length),
                    turns.SelectMany(turn => turn.Words).Sum(word => word.EndSeconds - word.StartSeconds))),
        ];
        _members = Members.ToDictionary(member => member.Name);
    }

    /// <summary>In the order in which they first speak; empty where the document doesn't tell voices apart.</summary>
    public IReadOnlyList<Member> Members { get; }

    public Member? Of(TranscriptionTurn turn) => _voices.NameOf(turn) is { } name ? _members[name] : null;

    /// <param name="Name">The name that is shown.</param>
    /// <param name="Style">The character style with the person's colour.</param>
    /// <param name="TurnCount">The number of turns.</param>
    /// <param name="WordCount">The number of words.</param>
    /// <param name="SpeechSeconds">How long the words last together.</param>
    public sealed record Member(string Name, string Style, int TurnCount, int WordCount, double SpeechSeconds);
}
