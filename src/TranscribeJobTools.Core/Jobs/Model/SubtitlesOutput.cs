namespace TranscribeJobTools.Jobs;

/// <summary>The subtitle files of a job. Source: SubtitlesOutput.</summary>
public sealed class SubtitlesOutput
{
    /// <summary>The formats that were asked for: vtt, srt. Source: Subtitles.Formats.</summary>
    public string[] Formats { get; init; } = [];

    /// <summary>Where the files lie, of the same two kinds as a transcript's URI. Source: Subtitles.SubtitleFileUris.</summary>
    public string[] SubtitleFileUris { get; init; } = [];

    /// <summary>The number of the first cue, 0 or 1. Source: Subtitles.OutputStartIndex.</summary>
    public int? OutputStartIndex { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Formats);
}
