using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>
/// What a viewer can read. The defaults are what subtitlers have agreed on: https://partnerhelp.netflixstudios.com,
/// "Timed Text Style Guide: General Requirements", and https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles.
/// </summary>
internal sealed record CueLimits
{
    /// <summary>The widest line, in columns of a letter's width: Chinese, Japanese and Korean characters take two.</summary>
    public int MaxLineLength { get; init; } = 42;

    public int MaxLines { get; init; } = 2;

    /// <summary>How long a cue is shown at most, in seconds.</summary>
    public double MaxSeconds { get; init; } = 7;

    /// <summary>How long a cue is shown at least where the next one leaves room, in seconds.</summary>
    public double MinSeconds { get; init; } = 1;

    /// <summary>How fast a viewer reads, in columns a second. Speech may be faster; then cues follow the speech.</summary>
    public double MaxCharactersPerSecond { get; init; } = 17;

    /// <summary>The same limits, or an error where no cue can keep them.</summary>
    /// <exception cref="TranscribeJobException">They contradict each other.</exception>
    public CueLimits Checked() => MinSeconds <= MaxSeconds ? this : throw CueFailures.SecondsCrossed(MinSeconds, MaxSeconds);

    /// <summary>How long it takes to read so many columns, within what a cue may last, in seconds.</summary>
    public double ReadingSeconds(int width) => Math.Clamp(width / MaxCharactersPerSecond, MinSeconds, MaxSeconds);
}
