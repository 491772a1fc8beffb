namespace Amazon.TranscribeService.Model;

/// <summary>The language model of a job.</summary>
public class ModelSettings
{
    /// <summary>The custom language model.</summary>
    public string? LanguageModelName { get; set; }
}
