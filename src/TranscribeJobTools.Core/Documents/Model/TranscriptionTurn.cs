namespace TranscribeJobTools.Documents;

/// <summary>What one voice says until another one speaks.</summary>
public sealed class TranscriptionTurn
{
    /// <summary>Who speaks, as spk_0; missing where speakers weren't told apart.</summary>
    public string? Speaker { get; init; }

    /// <summary>The channel, as ch_0; missing where channels weren't told apart.</summary>
    public string? Channel { get; init; }

    /// <summary>The language of most of the words, as en-US; missing where the file doesn't tell.</summary>
    public string? Language { get; init; }

    /// <summary>When the first word begins, in seconds.</summary>
    public double StartSeconds { get; init; }

    /// <summary>When the last word ends, in seconds.</summary>
    public double EndSeconds { get; init; }

    /// <summary>The words with blanks and punctuation, as a person would write them.</summary>
    public string Text { get; init; } = "";

    /// <summary>The words.</summary>
    public TranscriptionWord[] Words { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => (Speaker ?? Channel) is { } voice ? $"{voice}: {Text}" : Text;
}
