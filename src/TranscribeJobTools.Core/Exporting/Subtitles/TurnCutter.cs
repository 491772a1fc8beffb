namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>
/// Cuts a turn into what is shown at once. Every way to cut it that keeps the limits has a cost, and the cheapest one is taken: the least
/// cost up to each word follows from those of the words before it.
/// </summary>
/// <param name="limits">What fits into a cue.</param>
internal sealed class TurnCutter(CueLimits limits)
{
    /// <summary>A silence over which no cue goes on, in seconds: it would show what is only said much later. The BBC's bound.</summary>
    private const double Silence = 1.5;

    /// <summary>A silence that a cue may go on over, in seconds.</summary>
    private const double ShortPause = 0.5;

    // Penalties beside those of BreakCost.
    private const double EachCue = 6;
    private const double EachSecondTooFast = 12;
    private const double EachSecondOfPause = 8;
    private const double SentenceInside = 2;
    private const double SentenceInsideAndOneOpen = 9;
    private const double Unfilled = 6;

    /// <summary>The cues of a turn, in order; together they hold every word.</summary>
    /// <param name="voice">Who speaks.</param>
    /// <param name="words">All words of the turn.</param>
    /// <param name="label">What stands before the first words, or before those of every cue.</param>
    /// <param name="labelsAll">Whether every cue may need the label.</param>
    public IEnumerable<CuePassage> Cut(string? voice, CueWord[] words, CueWord[] label, bool labelsAll)
    {
        var cheapest = new double[words.Length + 1];
        var starts = new int[words.Length + 1];
        Array.Fill(cheapest, double.PositiveInfinity, 1, words.Length);
        for (int start = 0; start < words.Length; start++)
        {
            foreach ((int end, double cost) in CuesFrom(words, start, start == 0 || labelsAll ? label : []))
            {
                if (cheapest[start] + cost < cheapest[end])
                {
                    cheapest[end] = cheapest[start] + cost;
                    starts[end] = start;
                }
            }
        }

        var passages = new Stack<CuePassage>();
        for (int end = words.Length; end > 0; end = starts[end])
        {
            passages.Push(new CuePassage(voice, [First(words[starts[end]]), .. words[(starts[end] + 1)..end]]));
        }

        return passages;
    }

    /// <summary>The first word of a cue. If anything stands before it, it is a label, and that keeps off in every script.</summary>
    private static CueWord First(CueWord word) => word with { FollowsBlank = true };

    /// <summary>The cues that may begin with a word: where each ends, and what it costs.</summary>
    private IEnumerable<(int End, double Cost)> CuesFrom(CueWord[] words, int start, CueWord[] label)
    {
        var fill = new LineFill(limits.MaxLineLength);
        fill.Add(label);
        double pauses = 0;
        int sentences = 0;
        for (int i = start; i < words.Length; i++)
        {
            CueWord last = words[i];
            fill.Add(i == start ? First(last) : last);
            bool fits = fill.Lines <= limits.MaxLines && last.EndSeconds - words[start].StartSeconds <= limits.MaxSeconds;
            if (!fits && i > start)
            {
                yield break;
            }

            CueWord? next = i + 1 < words.Length ? words[i + 1] : null;
            double seconds = (next?.StartSeconds ?? double.PositiveInfinity) - words[start].StartSeconds;
            yield return (i + 1, pauses + CostOfCue(last, next, sentences, fill.Width, seconds));

            double silence = next?.StartSeconds - last.EndSeconds ?? 0;
            if (silence >= Silence)
            {
                yield break;
            }

            pauses += EachSecondOfPause * Math.Max(0, silence - ShortPause);
            sentences += last.EndsSentence ? 1 : 0;
        }
    }

    private double CostOfCue(CueWord last, CueWord? next, int sentencesInside, int width, double seconds)
    {
        double unfilled = Math.Max(0, 1 - ((double)width / (limits.MaxLineLength * limits.MaxLines)));
        return EachCue
            + (next is null ? BreakCost.Sentence : BreakCost.After(last, next))
            + (sentencesInside * (next is null || last.EndsSentence ? SentenceInside : SentenceInsideAndOneOpen))
            + (EachSecondTooFast * Math.Max(0, limits.ReadingSeconds(width) - seconds))
            + (Unfilled * unfilled * unfilled);
    }
}
