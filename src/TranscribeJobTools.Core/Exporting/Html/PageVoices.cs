using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>One who speaks in a page.</summary>
/// <param name="Name">The name; null where the document doesn't tell voices apart.</param>
/// <param name="Style">The class of the page's style that colours the voice.</param>
internal sealed record PageVoice(string? Name, string Style)
{
    public List<TranscriptionTurn> Turns { get; } = [];

    public IEnumerable<TranscriptionWord> Words => Turns.SelectMany(turn => turn.Words);
}

/// <summary>The voices of a page, in the order in which they first speak. Labels that were given one name are one voice.</summary>
internal sealed class PageVoices
{
    /// <summary>How many colours the page's style has; after that they come again.</summary>
    private const int Colours = 8;

    private readonly Dictionary<string, PageVoice> _byName = [];
    private readonly Voices _voices;

    public PageVoices(TranscriptionDocument document, IReadOnlyDictionary<string, string> speakerNames)
    {
        _voices = new Voices(document, speakerNames);
        AreKnown = document.Turns.Any(turn => _voices.NameOf(turn) is not null);
        foreach (TranscriptionTurn turn in document.Turns)
        {
            string name = Key(turn);
            if (!_byName.TryGetValue(name, out PageVoice? voice))
            {
                voice = new PageVoice(AreKnown ? name : null, $"v{_byName.Count % Colours}");
                _byName.Add(name, voice);
                All.Add(voice);
            }

            voice.Turns.Add(turn);
        }
    }

    /// <summary>Whether the document tells voices apart.</summary>
    public bool AreKnown { get; }

    public List<PageVoice> All { get; } = [];

    public PageVoice Of(TranscriptionTurn turn) => _byName[Key(turn)];

    private string Key(TranscriptionTurn turn) => _voices.NameOf(turn) ?? (AreKnown ? "Unknown" : "");
}
