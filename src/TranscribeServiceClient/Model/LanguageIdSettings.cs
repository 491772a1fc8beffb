namespace Amazon.TranscribeService.Model;

/// <summary>Settings for one language that may be identified.</summary>
public class LanguageIdSettings
{
    /// <summary>The custom vocabulary.</summary>
    public string? VocabularyName { get; set; }

    /// <summary>The vocabulary filter.</summary>
    public string? VocabularyFilterName { get; set; }

    /// <summary>The custom language model.</summary>
    public string? LanguageModelName { get; set; }
}
