using System.Text;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>Lays words out on lines: on as few as they need, of like length, broken where it disturbs least.</summary>
internal static class LineBreaker
{
    /// <summary>What a line costs that is as far from the even length as that is long.</summary>
    private const double Unevenness = 60;

    public static List<string> Break(ReadOnlySpan<CueWord> words, int maxLength)
    {
        var fill = new LineFill(maxLength);
        fill.Add(words);
        int count = fill.Lines;
        double even = (double)fill.Width / count;

        // cheapest[n, end]: the least cost of the words before end on n lines; starts tells where the last of these begins.
        var cheapest = new double[count + 1, words.Length + 1];
        var starts = new int[count + 1, words.Length + 1];
        for (int n = 0; n <= count; n++)
        {
            for (int end = 0; end <= words.Length; end++)
            {
                cheapest[n, end] = n == 0 && end == 0 ? 0 : double.PositiveInfinity;
            }
        }

        for (int n = 1; n <= count; n++)
        {
            for (int end = n; end <= words.Length; end++)
            {
                int width = 0;
                for (int start = end - 1; start >= n - 1; start--)
                {
                    width += words[start].Width + (start + 1 < end ? Blank(words[start + 1]) : 0);
                    if (width > maxLength && start < end - 1)
                    {
                        break;
                    }

                    double far = (width - even) / even;
                    double cost = cheapest[n - 1, start] + (Unevenness * far * far)
                        + (end < words.Length ? BreakCost.After(words[end - 1], words[end]) : 0);
                    if (cost < cheapest[n, end])
                    {
                        cheapest[n, end] = cost;
                        starts[n, end] = start;
                    }
                }
            }
        }

        var lines = new List<string>();
        for (int n = count, end = words.Length; n > 0; n--)
        {
            int start = starts[n, end];
            lines.Insert(0, Text(words[start..end]));
            end = start;
        }

        return lines;
    }

    private static string Text(ReadOnlySpan<CueWord> words)
    {
        var text = new StringBuilder();
        foreach (CueWord word in words)
        {
            text.Append(text.Length > 0 && word.FollowsBlank ? " " : "").Append(word.Text);
        }

        return text.ToString();
    }

    private static int Blank(CueWord word) => word.FollowsBlank ? 1 : 0;
}
