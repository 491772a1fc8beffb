namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>What is shown at once, and when it is spoken.</summary>
internal sealed record ShownSpeech(double StartSeconds, double EndSeconds, IReadOnlyList<CueLine> Lines);

/// <summary>Sets when cues are shown: with the speech, longer where reading takes longer and there is room, and never two at once.</summary>
internal static class CueTiming
{
    /// <summary>How late a cue may come, so that the one before it can be read, in seconds. The BBC's bound.</summary>
    private const double Late = 1.5;

    /// <summary>What a cue keeps even where too many fall on one moment, in seconds.</summary>
    private const double Glimpse = 0.5;

    /// <summary>An empty screen that is shorter looks like a flicker, in seconds.</summary>
    private const double Flicker = 0.5;

    public static List<Cue> Set(List<ShownSpeech> speech, CueLimits limits)
    {
        double[] reading = [.. speech.Select(cue => limits.ReadingSeconds(cue.Lines.Sum(line => TextWidth.Of(line.Text))))];
        var starts = new double[speech.Count];
        for (int i = 0; i < speech.Count; i++)
        {
            starts[i] = i == 0 ? speech[i].StartSeconds : Start(speech[i - 1], starts[i - 1], reading[i - 1], speech[i], limits);
        }

        var cues = new List<Cue>();
        for (int i = 0; i < speech.Count; i++)
        {
            double next = i + 1 < speech.Count ? starts[i + 1] : double.PositiveInfinity;
            double end = Math.Max(speech[i].EndSeconds, starts[i] + reading[i]);
            end = next - end < Flicker ? next : end;
            end = Math.Min(Math.Min(end, next), starts[i] + limits.MaxSeconds);
            cues.Add(new Cue(Math.Round(starts[i], 3), Math.Round(end, 3), speech[i].Lines));
        }

        return cues;
    }

    private static double Start(ShownSpeech before, double start, double reading, ShownSpeech cue, CueLimits limits)
    {
        bool interrupts = cue.StartSeconds < before.EndSeconds;
        double read = start + (interrupts ? reading : limits.MinSeconds);

        // What is only thrown in may wait until the other has spoken.
        double latest = Math.Max(cue.StartSeconds + Late, cue.EndSeconds < before.EndSeconds ? before.EndSeconds : 0);
        return Math.Max(Math.Max(cue.StartSeconds, Math.Min(read, latest)), start + Glimpse);
    }
}
