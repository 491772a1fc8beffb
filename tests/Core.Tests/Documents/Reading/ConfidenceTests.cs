using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

public sealed class ConfidenceTests
{
    [Fact]
    public void The_summary_is_that_of_the_sorted_scores()
    {
        var random = new Random(1);
        for (int count = 1; count <= 200; count++)
        {
            double[] scores = [.. Enumerable.Range(0, count).Select(_ => random.Next(1 + (count * 5)) / 1000.0)];
            ConfidenceSummary summary = ConfidenceSummary.Of([.. scores.Select(score => new TranscriptionWord { Confidence = score }), new TranscriptionWord()]);
            Array.Sort(scores);

            Assert.Equal(Math.Round((scores[(count - 1) / 2] + scores[count / 2]) / 2, 4), summary.Median);
            Assert.Equal((scores[0], count, scores.Count(score => score < 0.8)), (summary.Lowest, summary.WordCount, summary.LowWordCount));
            Assert.Equal(scores.Average(), summary.Mean!.Value, tolerance: 0.0001);
        }
    }
}
