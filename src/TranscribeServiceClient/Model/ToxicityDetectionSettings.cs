namespace Amazon.TranscribeService.Model;

/// <summary>The toxic speech that a job looks for.</summary>
public class ToxicityDetectionSettings
{
    /// <summary>The categories, see <see cref="ToxicityCategory"/>.</summary>
    public List<string>? ToxicityCategories { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
