namespace TranscribeJobTools.Documents;

/// <summary>One of those who speak, and how much.</summary>
public sealed class TranscriptionSpeaker
{
    /// <summary>The speaker's label, as spk_0.</summary>
    public string Label { get; init; } = "";

    /// <summary>The speaker's channel, where channels were told apart too; labels may repeat on another channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The number of turns.</summary>
    public int TurnCount { get; init; }

    /// <summary>The number of words.</summary>
    public int WordCount { get; init; }

    /// <summary>How long the words last together, in seconds.</summary>
    public double SpeechSeconds { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
