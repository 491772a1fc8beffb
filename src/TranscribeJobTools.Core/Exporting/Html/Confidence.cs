using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>The bands of confidence by which words are shaded.</summary>
internal static class Confidence
{
    /// <summary>The bands from the surest down: what each is called, its shade, and the confidence that it begins with.</summary>
    public static IReadOnlyList<(string Name, string? Style, double From)> Bands { get; } =
    [
        ("95 % and more", null, 0.95),
        ("80 to 95 %", "c1", ConfidenceSummary.Low),
        ("50 to 80 %", "c2", 0.5),
        ("under 50 %", "c3", double.NegativeInfinity),
    ];

    /// <summary>The shade of a word; null where it is sure, or has no confidence.</summary>
    public static string? BandOf(TranscriptionWord word) =>
        word.Confidence is { } confidence ? Bands.First(band => confidence >= band.From).Style : null;
}
