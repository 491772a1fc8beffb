namespace TranscribeJobTools.Documents;

/// <summary>What a word may also have been.</summary>
public sealed class WordAlternative
{
    /// <summary>The other word. Source: content.</summary>
    public string Content { get; init; } = "";

    /// <summary>How sure the service is, 0 to 1. Source: confidence.</summary>
    public double? Confidence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Content;
}
