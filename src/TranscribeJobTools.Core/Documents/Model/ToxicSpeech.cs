namespace TranscribeJobTools.Documents;

/// <summary>A stretch of speech and how toxic the service finds it. Source: an item of toxicity_detection.</summary>
public sealed class ToxicSpeech
{
    /// <summary>What was said. Source: text.</summary>
    public string Text { get; init; } = "";

    /// <summary>How toxic it is on the whole, 0 to 1. Source: toxicity.</summary>
    public double? Toxicity { get; init; }

    /// <summary>How much of what kind it is. Source: categories.</summary>
    public ToxicityCategories Categories { get; init; } = new();

    /// <summary>When it begins, in seconds. Source: start_time.</summary>
    public double StartSeconds { get; init; }

    /// <summary>When it ends, in seconds. Source: end_time.</summary>
    public double EndSeconds { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
