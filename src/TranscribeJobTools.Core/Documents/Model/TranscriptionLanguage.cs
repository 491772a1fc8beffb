namespace TranscribeJobTools.Documents;

/// <summary>A language that was heard.</summary>
public sealed class TranscriptionLanguage
{
    /// <summary>The language, as en-US. Source: language_code, or code of language_identification.</summary>
    public string LanguageCode { get; init; } = "";

    /// <summary>How sure the service is, 0 to 1. Source: score of language_identification.</summary>
    public double? Score { get; init; }

    /// <summary>How long it was spoken, in seconds. Source: duration_in_seconds of language_codes.</summary>
    public double? DurationSeconds { get; init; }

    /// <inheritdoc/>
    public override string ToString() => LanguageCode;
}
