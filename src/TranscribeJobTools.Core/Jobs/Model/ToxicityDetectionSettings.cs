namespace TranscribeJobTools.Jobs;

/// <summary>What toxic speech a job looks for. Source: ToxicityDetectionSettings.</summary>
public sealed class ToxicityDetectionSettings
{
    /// <summary>The categories: ALL. Source: ToxicityDetectionSettings.ToxicityCategories.</summary>
    public string[] ToxicityCategories { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", ToxicityCategories);
}
