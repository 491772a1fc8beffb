namespace TranscribeJobTools.Documents;

/// <summary>Why a word was taken out.</summary>
public sealed class WordRedaction
{
    /// <summary>What it was, as NAME or CREDIT_DEBIT_NUMBER. Source: type.</summary>
    public string? Type { get; init; }

    /// <summary>The family of what is redacted: PII. Source: category.</summary>
    public string? Category { get; init; }

    /// <summary>How sure the service is, 0 to 1. Source: confidence.</summary>
    public double? Confidence { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Type ?? Category ?? "";
}
