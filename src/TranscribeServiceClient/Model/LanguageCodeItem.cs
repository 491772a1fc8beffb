namespace Amazon.TranscribeService.Model;

/// <summary>A language identified in the media.</summary>
public class LanguageCodeItem
{
    /// <summary>The language.</summary>
    public LanguageCode? LanguageCode { get; set; }

    /// <summary>How long it is spoken, in seconds.</summary>
    public float? DurationInSeconds { get; set; }
}
