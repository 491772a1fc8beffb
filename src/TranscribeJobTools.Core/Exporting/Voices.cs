using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Exporting;

/// <summary>The names under which a document's voices are shown.</summary>
/// <param name="document">The document.</param>
/// <param name="names">The names that the user gave for labels: of speakers, of channels, or of both as ch_0/spk_0.</param>
internal sealed class Voices(TranscriptionDocument document, IReadOnlyDictionary<string, string> names)
{
    private readonly bool _hasChannels = document.Channels.Length > 1;

    /// <summary>The labels of a document that can be given names.</summary>
    public static IEnumerable<string> LabelsOf(TranscriptionDocument document) =>
    [
        .. document.Channels.Select(channel => channel.Label),
        .. document.Speakers.Select(speaker => speaker.Label),
        .. document.Speakers.Where(speaker => speaker.Channel is not null).Select(speaker => $"{speaker.Channel}/{speaker.Label}"),
    ];

    /// <summary>Who speaks in a turn; null where the document doesn't tell voices apart.</summary>
    public string? NameOf(TranscriptionTurn turn) => NameOf(turn.Channel, turn.Speaker);

    /// <summary>Who says a word; null where the document doesn't tell voices apart.</summary>
    public string? NameOf(TranscriptionWord word) => NameOf(word.Channel, word.Speaker);

    /// <summary>The name of a voice; null where the document doesn't tell voices apart.</summary>
    public string? NameOf(string? channel, string? speaker) => (channel, speaker) switch
    {
        (null, null) => null,
        (null, { } label) => Named(label),
        ({ } label, null) => Named(label),
        _ when names.TryGetValue($"{channel}/{speaker}", out string? name) => Printable.Text(name),
        _ => _hasChannels ? $"{Named(channel)} {Named(speaker)}" : Named(speaker),
    };

    private string Named(string label) => names.TryGetValue(label, out string? name) ? Printable.Text(name) : label;
}
