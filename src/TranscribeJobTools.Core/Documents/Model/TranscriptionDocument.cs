namespace TranscribeJobTools.Documents;

/// <summary>
/// A transcript as people think of it: who said what, when, and how sure the service is. Made of a transcript file of any layout.
/// Times are seconds from the beginning of the media. Texts hold no control characters.
/// </summary>
public sealed class TranscriptionDocument
{
    /// <summary>The full path of the file that it was read from.</summary>
    public string? Path { get; init; }

    /// <summary>The job's name. Source: jobName.</summary>
    public string? JobName { get; init; }

    /// <summary>The job's account. Source: accountId.</summary>
    public string? AccountId { get; init; }

    /// <summary>The job's status when the file was written: COMPLETED. Source: status.</summary>
    public string? Status { get; init; }

    /// <summary>Whether personal data was taken out; missing where the job wasn't asked to. Source: isRedacted.</summary>
    public bool? IsRedacted { get; init; }

    /// <summary>The languages that were heard, the surest first.</summary>
    public TranscriptionLanguage[] Languages { get; init; } = [];

    /// <summary>When the last word or segment ends, in seconds; the media may go on in silence.</summary>
    public double DurationSeconds { get; init; }

    /// <summary>Who speaks, in the order of their first words; empty unless speakers were told apart.</summary>
    public TranscriptionSpeaker[] Speakers { get; init; } = [];

    /// <summary>The channels of the media, in the order of their labels; empty unless the job told them apart.</summary>
    public TranscriptionChannel[] Channels { get; init; } = [];

    /// <summary>How sure the service is of the words.</summary>
    public ConfidenceSummary Confidence { get; init; } = ConfidenceSummary.None;

    /// <summary>The whole text, as the file tells it; where it doesn't, the turns' texts.</summary>
    public string Text { get; init; } = "";

    /// <summary>The conversation: neighbouring utterances of one voice are one turn.</summary>
    public TranscriptionTurn[] Turns { get; init; } = [];

    /// <summary>All words in the order of their times.</summary>
    public TranscriptionWord[] Words { get; init; } = [];

    /// <summary>Stretches of speech with what else was possibly said, if the job was asked for alternatives. Source: segments.</summary>
    public TranscriptionSegment[] Segments { get; init; } = [];

    /// <summary>What was looked at for toxic speech, if the job was asked to. Source: toxicity_detection.</summary>
    public ToxicSpeech[] Toxicity { get; init; } = [];

    /// <summary>Medical terms, if the job looked for them. Source: entities.</summary>
    public MedicalEntity[] Entities { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Path ?? JobName ?? Text;
}
