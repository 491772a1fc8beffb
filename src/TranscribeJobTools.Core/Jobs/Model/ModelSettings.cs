namespace TranscribeJobTools.Jobs;

/// <summary>The custom language model of a job. Source: ModelSettings.</summary>
public sealed class ModelSettings
{
    /// <summary>The name of the custom language model. Source: ModelSettings.LanguageModelName.</summary>
    public string? LanguageModelName { get; init; }

    /// <inheritdoc/>
    public override string ToString() => LanguageModelName ?? "";
}
