namespace TranscribeJobTools.Documents;

/// <summary>A medical term that was recognised. Source: an item of entities.</summary>
public sealed class MedicalEntity
{
    /// <summary>The words. Source: content.</summary>
    public string Content { get; init; } = "";

    /// <summary>What they are about. Source: category.</summary>
    public string? Category { get; init; }

    /// <summary>When they begin, in seconds. Source: startTime.</summary>
    public double StartSeconds { get; init; }

    /// <summary>When they end, in seconds. Source: endTime.</summary>
    public double EndSeconds { get; init; }

    /// <summary>How sure the service is, 0 to 1. Source: confidence.</summary>
    public double? Confidence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Content;
}
