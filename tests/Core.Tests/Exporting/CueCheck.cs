using TranscribeJobTools.Exporting;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

/// <summary>Which share of cues keeps each limit, from 0 to 1.</summary>
internal sealed record CueCheck
{
    public double LineLength { get; private init; }

    public double Lines { get; private init; }

    public double MaxSeconds { get; private init; }

    /// <summary>Shown for the least time, whether or not there was room.</summary>
    public double MinSeconds { get; private init; }

    public double MinSecondsWhereThereIsRoom { get; private init; }

    /// <summary>No faster than a viewer reads, whether or not the speech was.</summary>
    public double Speed { get; private init; }

    public double SpeedWhereThereIsRoom { get; private init; }

    public double InOrder { get; private init; }

    /// <summary>The shares of cues that keep the limits wherever the speech lets them.</summary>
    public static CueCheck Kept(CueCheck check) => check with
    {
        LineLength = 1,
        Lines = 1,
        MaxSeconds = 1,
        MinSecondsWhereThereIsRoom = 1,
        SpeedWhereThereIsRoom = 1,
        InOrder = 1,
    };

    public static CueCheck Of(IReadOnlyList<Cue> cues, CueLimits limits)
    {
        const double rounding = 0.001;

        bool IsLongEnough(Cue cue) => Cues.Seconds(cue) >= limits.MinSeconds - rounding;
        bool IsReadable(Cue cue) => Cues.Width(cue) / limits.MaxCharactersPerSecond <= Cues.Seconds(cue) + rounding;
        bool HasNoRoom(Cue cue, Cue? next) =>
            next?.StartSeconds == cue.EndSeconds || Cues.Seconds(cue) >= limits.MaxSeconds - rounding;

        return new CueCheck
        {
            LineLength = Share((cue, _) => cue.Lines.All(line => TextWidth.Of(line.Text) <= limits.MaxLineLength || IsOneWord(line.Text))),
            Lines = Share((cue, _) => cue.Lines.Count >= 1 && cue.Lines.Count <= limits.MaxLines),
            MaxSeconds = Share((cue, _) => Cues.Seconds(cue) <= limits.MaxSeconds + rounding),
            MinSeconds = Share((cue, _) => IsLongEnough(cue)),
            MinSecondsWhereThereIsRoom = Share((cue, next) => IsLongEnough(cue) || HasNoRoom(cue, next)),
            Speed = Share((cue, _) => IsReadable(cue)),
            SpeedWhereThereIsRoom = Share((cue, next) => IsReadable(cue) || HasNoRoom(cue, next)),
            InOrder = Share((cue, next) => cue.StartSeconds < cue.EndSeconds && (next is null || cue.EndSeconds <= next.StartSeconds)),
        };

        double Share(Func<Cue, Cue?, bool> keeps) => cues.Count == 0 ? 1 : cues
            .Zip(cues.Skip(1).Append(null))
            .Count(pair => keeps(pair.First, pair.Second)) / (double)cues.Count;
    }

    private static bool IsOneWord(string line) => !line.Contains(' ', StringComparison.Ordinal);
}
