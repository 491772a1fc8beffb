namespace TranscribeJobTools.Documents;

/// <summary>One channel of the media, and how much is said on it.</summary>
public sealed class TranscriptionChannel
{
    /// <summary>The channel's label, as ch_0.</summary>
    public string Label { get; init; } = "";

    /// <summary>The number of turns.</summary>
    public int TurnCount { get; init; }

    /// <summary>The number of words.</summary>
    public int WordCount { get; init; }

    /// <summary>How long the words last together, in seconds.</summary>
    public double SpeechSeconds { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
