using System.Globalization;
using System.Runtime.InteropServices;

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
        var found = new List<double>();
        double sum = 0;
        double lowest = 1;
        int low = 0;
        foreach (TranscriptionWord word in words)
        {
            if (word.Confidence is { } score)
            {
                found.Add(score);
                sum += score;
                lowest = Math.Min(lowest, score);
                low += score < Low ? 1 : 0;
            }
        }

        if (found.Count == 0)
        {
            return None;
        }

        return new ConfidenceSummary
        {
            WordCount = found.Count,
            LowWordCount = low,
            Mean = Math.Round(sum / found.Count, 4),
            Median = Math.Round(MedianOf(CollectionsMarshal.AsSpan(found)), 4),
            Lowest = lowest,
        };
    }

    /// <summary>Puts the upper half behind the lower one, without sorting either: most of the time for a long file would go there.</summary>
    private static double MedianOf(Span<double> scores)
    {
        int middle = scores.Length / 2;
        int first = 0;
        int last = scores.Length - 1;
        while (first < last)
        {
            double pivot = scores[first + ((last - first) / 2)];
            int left = first;
            int right = last;
            while (left <= right)
            {
                while (scores[left] < pivot)
                {
                    left++;
                }

                while (scores[right] > pivot)
                {
                    right--;
                }

                if (left <= right)
                {
                    (scores[left], scores[right]) = (scores[right], scores[left]);
                    left++;
                    right--;
                }
            }

            (first, last) = middle <= right ? (first, right) : middle >= left ? (left, last) : (middle, middle);
        }

        double below = scores.Length % 2 == 1 ? scores[middle] : MaxOf(scores[..middle]);
        return (below + scores[middle]) / 2;
    }

    private static double MaxOf(ReadOnlySpan<double> scores)
    {
        double max = scores[0];
        foreach (double score in scores)
        {
            max = Math.Max(max, score);
        }

        return max;
    }
}
