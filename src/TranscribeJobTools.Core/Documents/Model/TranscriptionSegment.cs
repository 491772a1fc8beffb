namespace TranscribeJobTools.Documents;

/// <summary>A stretch of speech with the readings that the service found for it. Source: an item of segments.</summary>
public sealed class TranscriptionSegment
{
    /// <summary>When it begins, in seconds. Source: start_time.</summary>
    public double StartSeconds { get; init; }

    /// <summary>When it ends, in seconds. Source: end_time.</summary>
    public double EndSeconds { get; init; }

    /// <summary>The readings, the likeliest first: the first is the transcript's own. Source: alternatives.</summary>
    public SegmentAlternative[] Alternatives { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Alternatives is [var first, ..] ? first.Text : "";
}
