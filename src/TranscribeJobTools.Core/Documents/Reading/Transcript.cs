namespace TranscribeJobTools.Documents.Reading;

/// <summary>What a file holds, part by part and before any of it is joined: the parts come in any order.</summary>
/// <param name="utf8">The file.</param>
internal sealed class Transcript(ReadOnlyMemory<byte> utf8)
{
    public ReadOnlyMemory<byte> Utf8 => utf8;

    public string? JobName { get; set; }

    public string? AccountId { get; set; }

    public string? Status { get; set; }

    public bool? IsRedacted { get; set; }

    /// <summary>The texts of transcripts; null if the file has none, which an empty one is not.</summary>
    public List<string>? Texts { get; set; }

    /// <summary>The words of items; null if the file has none.</summary>
    public WordList? Items { get; set; }

    /// <summary>The words of channel_labels, which repeats those of items.</summary>
    public WordList? ChannelItems { get; set; }

    public List<SpeakerTimes> SpeakerTimes { get; } = [];

    /// <summary>The utterances of audio_segments; null if the file has none.</summary>
    public List<AudioSegment>? AudioSegments { get; set; }

    /// <summary>The segments with their readings.</summary>
    public List<TranscriptionSegment> Segments { get; } = [];

    public string? LanguageCode { get; set; }

    /// <summary>The languages that were thought of, with scores.</summary>
    public List<TranscriptionLanguage> LanguageScores { get; } = [];

    /// <summary>The languages that were heard, with times.</summary>
    public List<TranscriptionLanguage> LanguageTimes { get; } = [];

    public List<ToxicSpeech> Toxicity { get; } = [];

    public List<MedicalEntity> Entities { get; } = [];
}
