namespace TranscribeJobTools.Documents;

/// <summary>One reading of a stretch of speech.</summary>
public sealed class SegmentAlternative
{
    /// <summary>What was said, in this reading. Source: transcript.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its words. Source: items.</summary>
    public TranscriptionWord[] Words { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Text;
}
