namespace Amazon.TranscribeService.Model;

/// <summary>How a job transcribes.</summary>
public class Settings
{
    /// <summary>The custom vocabulary.</summary>
    public string? VocabularyName { get; set; }

    /// <summary>Whether speakers are told apart; needs <see cref="MaxSpeakerLabels"/>.</summary>
    public bool? ShowSpeakerLabels { get; set; }

    /// <summary>The most speakers to tell apart, 2 to 30.</summary>
    public int? MaxSpeakerLabels { get; set; }

    /// <summary>Whether each channel is transcribed by itself.</summary>
    public bool? ChannelIdentification { get; set; }

    /// <summary>Whether there are alternative transcripts; needs <see cref="MaxAlternatives"/>.</summary>
    public bool? ShowAlternatives { get; set; }

    /// <summary>The most alternatives of a segment, 2 to 10.</summary>
    public int? MaxAlternatives { get; set; }

    /// <summary>The vocabulary filter.</summary>
    public string? VocabularyFilterName { get; set; }

    /// <summary>What happens to a word that the filter finds.</summary>
    public VocabularyFilterMethod? VocabularyFilterMethod { get; set; }
}
