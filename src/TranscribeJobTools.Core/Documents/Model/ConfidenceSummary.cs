using System.Globalization;

namespace TranscribeJobTools.Documents;

/// <summary>How sure the service is of a document's words. Redacted words have no confidence and don't count.</summary>
public sealed class ConfidenceSummary
{
    /// <summary>Words under this confidence are worth a second hearing.</summary>
    internal const double Low = 0.8;

    /// <summary>The words that have a confidence.</summary>
    public int WordCount { get; init; }

    /// <summary>Those of them under 0.8, which are worth a second hearing.</summary>
    public int LowWordCount { get; init; }

    /// <summary>The mean of the words' confidences, 0 to 1; missing without words.</summary>
    public double? Mean { get; init; }

    /// <summary>The confidence that half of the words reach, 0 to 1; missing without words.</summary>
    public double? Median { get; init; }

    /// <summary>The lowest confidence, 0 to 1; missing without words.</summary>
    public double? Lowest { get; init; }

    internal static ConfidenceSummary None { get; } = new();

    /// <inheritdoc/>
    public override string ToString() =>
        Mean is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Mean:0.000}, {LowWordCount} of {WordCount} words under {Low}");

    internal static ConfidenceSummary Of(IEnumerable<TranscriptionWord> words)
    {
        double[] scores = [.. words.Where(word => word.Confidence is not null).Select(word => word.Confidence!.Value)];
        if (scores.Length == 0)
        {
            return None;
        }

        Array.Sort(scores);
        return new ConfidenceSummary
        {
            WordCount = scores.Length,
            LowWordCount = scores.Count(score => score < Low),
            Mean = Math.Round(scores.Average(), 4),
            Median = Math.Round((scores[(scores.Length - 1) / 2] + scores[scores.Length / 2]) / 2, 4),
            Lowest = scores[0],
        };
    }
}
