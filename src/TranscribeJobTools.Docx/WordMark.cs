using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx;

/// <summary>The character styles of words that are not like the others.</summary>
internal static class WordMark
{
    public const string FilterMatch = "FilterMatch";
    public const string LowConfidence = "LowConfidence";
    public const string Redacted = "Redacted";

    public static string? Of(TranscriptionWord word) => word switch
    {
        { Redactions.Length: > 0 } or { Content: "[PII]" } => Redacted,
        { FilterMatch: true } => FilterMatch,
        { Confidence: < ConfidenceSummary.Low } => LowConfidence,
        _ => null,
    };
}
