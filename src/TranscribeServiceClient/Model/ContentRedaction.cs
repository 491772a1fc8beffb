namespace Amazon.TranscribeService.Model;

/// <summary>What a job redacts.</summary>
public class ContentRedaction
{
    /// <summary>What is taken out.</summary>
    public RedactionType? RedactionType { get; set; }

    /// <summary>Which transcripts are written.</summary>
    public RedactionOutput? RedactionOutput { get; set; }

    /// <summary>The kinds of information to redact, see <see cref="PiiEntityType"/>.</summary>
    public List<string>? PiiEntityTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
