namespace TranscribeJobTools.Jobs;

/// <summary>What is used if a certain language is identified. Source: LanguageIdSettings.</summary>
public sealed class LanguageIdSettings
{
    /// <summary>The custom vocabulary for this language. Source: LanguageIdSettings.VocabularyName.</summary>
    public string? VocabularyName { get; init; }

    /// <summary>The vocabulary filter for this language. Source: LanguageIdSettings.VocabularyFilterName.</summary>
    public string? VocabularyFilterName { get; init; }

    /// <summary>The custom language model for this language. Source: LanguageIdSettings.LanguageModelName.</summary>
    public string? LanguageModelName { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        ", ", new[] { VocabularyName, VocabularyFilterName, LanguageModelName }.Where(name => name is not null));
}
