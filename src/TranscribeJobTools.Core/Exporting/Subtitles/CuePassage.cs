namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>What one voice says in one cue.</summary>
/// <param name="Voice">Who says it; null where the document doesn't tell voices apart.</param>
/// <param name="Words">At least one word.</param>
internal sealed record CuePassage(string? Voice, CueWord[] Words)
{
    public double StartSeconds => Words[0].StartSeconds;

    public double EndSeconds => Words[^1].EndSeconds;
}
