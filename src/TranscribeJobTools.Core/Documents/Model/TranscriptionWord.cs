namespace TranscribeJobTools.Documents;

/// <summary>One word, or what the service took for one. Source: an item of type pronunciation.</summary>
public sealed class TranscriptionWord
{
    /// <summary>The word; [PII] where it was redacted, *** where a vocabulary filter masked it. Source: content.</summary>
    public string Content { get; init; } = "";

    /// <summary>When the word begins, in seconds. Source: start_time.</summary>
    public double StartSeconds { get; init; }

    /// <summary>When the word ends, in seconds; never before it begins. Source: end_time.</summary>
    public double EndSeconds { get; init; }

    /// <summary>How sure the service is, 0 to 1; missing for a redacted word. Source: confidence.</summary>
    public double? Confidence { get; init; }

    /// <summary>Who speaks, as spk_0. Source: speaker_label, of the item or of the segment that holds it.</summary>
    public string? Speaker { get; internal set; }

    /// <summary>The channel, as ch_0. Source: channel_label.</summary>
    public string? Channel { get; internal set; }

    /// <summary>The word's language, as en-US, where the job looked for several. Source: language_code.</summary>
    public string? Language { get; internal set; }

    /// <summary>Marks that open before the word, as an inverted question mark. Source: items of type punctuation.</summary>
    public string? LeadingPunctuation { get; internal set; }

    /// <summary>The marks after the word. Source: items of type punctuation.</summary>
    public string? Punctuation { get; internal set; }

    /// <summary>What else it may have been, the likelier first; the word itself isn't among them.</summary>
    public WordAlternative[] Alternatives { get; init; } = [];

    /// <summary>What was taken out here. Source: redactions.</summary>
    public WordRedaction[] Redactions { get; init; } = [];

    /// <summary>Whether a vocabulary filter tagged the word. Source: vocabularyFilterMatch.</summary>
    public bool FilterMatch { get; init; }

    /// <summary>The number that other parts of the file know it by; the item's place where it has none.</summary>
    internal int ItemId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Content;
}
