namespace Amazon.TranscribeService.Model;

/// <summary>The subtitle files to make.</summary>
public class Subtitles
{
    /// <summary>The formats, see <see cref="SubtitleFormat"/>.</summary>
    public List<string>? Formats { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The number of the first cue, 0 or 1.</summary>
    public int? OutputStartIndex { get; set; }
}
