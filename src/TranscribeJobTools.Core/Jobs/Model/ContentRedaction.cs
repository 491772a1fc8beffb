namespace TranscribeJobTools.Jobs;

/// <summary>What a job takes out of its transcript. Source: ContentRedaction.</summary>
public sealed class ContentRedaction
{
    /// <summary>What is redacted: PII. Source: ContentRedaction.RedactionType.</summary>
    public string? RedactionType { get; init; }

    /// <summary>Which transcripts are made: redacted, or redacted_and_unredacted. Source: ContentRedaction.RedactionOutput.</summary>
    public string? RedactionOutput { get; init; }

    /// <summary>Which kinds of personal information are redacted. Source: ContentRedaction.PiiEntityTypes.</summary>
    public string[] PiiEntityTypes { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{RedactionType} ({RedactionOutput})";
}
