namespace TranscribeJobTools.Jobs;

/// <summary>What a job was asked to do beside transcribing. Source: Settings.</summary>
public sealed class Settings
{
    /// <summary>The custom vocabulary. Source: Settings.VocabularyName.</summary>
    public string? VocabularyName { get; init; }

    /// <summary>Whether speakers are told apart. Source: Settings.ShowSpeakerLabels.</summary>
    public bool? ShowSpeakerLabels { get; init; }

    /// <summary>How many speakers are told apart at most, 2 to 30. Source: Settings.MaxSpeakerLabels.</summary>
    public int? MaxSpeakerLabels { get; init; }

    /// <summary>Whether each channel is transcribed for itself. Source: Settings.ChannelIdentification.</summary>
    public bool? ChannelIdentification { get; init; }

    /// <summary>Whether alternative transcriptions are given. Source: Settings.ShowAlternatives.</summary>
    public bool? ShowAlternatives { get; init; }

    /// <summary>How many alternatives are given at most, 2 to 10. Source: Settings.MaxAlternatives.</summary>
    public int? MaxAlternatives { get; init; }

    /// <summary>The vocabulary filter. Source: Settings.VocabularyFilterName.</summary>
    public string? VocabularyFilterName { get; init; }

    /// <summary>What happens to filtered words: remove, mask or tag. Source: Settings.VocabularyFilterMethod.</summary>
    public string? VocabularyFilterMethod { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var asked = new List<string>();
        if (ShowSpeakerLabels == true)
        {
            asked.Add($"speakers ({MaxSpeakerLabels})");
        }

        if (ChannelIdentification == true)
        {
            asked.Add("channels");
        }

        if (ShowAlternatives == true)
        {
            asked.Add($"alternatives ({MaxAlternatives})");
        }

        if (VocabularyName is not null)
        {
            asked.Add($"vocabulary {VocabularyName}");
        }

        if (VocabularyFilterName is not null)
        {
            asked.Add($"filter {VocabularyFilterName} ({VocabularyFilterMethod})");
        }

        return string.Join(", ", asked);
    }
}
