namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>What is shown at once, and when.</summary>
/// <param name="StartSeconds">When it appears, in seconds, whole milliseconds.</param>
/// <param name="EndSeconds">When it goes, in seconds, whole milliseconds; always later.</param>
/// <param name="Lines">Its lines, from the top.</param>
internal sealed record Cue(double StartSeconds, double EndSeconds, IReadOnlyList<CueLine> Lines);

/// <summary>A line of a cue.</summary>
/// <param name="Voice">Who says it; null where the document doesn't tell voices apart.</param>
/// <param name="Text">What is shown, a mark of the voice included.</param>
internal sealed record CueLine(string? Voice, string Text);
