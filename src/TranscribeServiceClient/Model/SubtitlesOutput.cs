namespace Amazon.TranscribeService.Model;

/// <summary>The subtitle files made.</summary>
public class SubtitlesOutput
{
    /// <summary>The formats, see <see cref="SubtitleFormat"/>.</summary>
    public List<string>? Formats { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The URIs of the files, in the order of the formats.</summary>
    public List<string>? SubtitleFileUris { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The number of the first cue, 0 or 1.</summary>
    public int? OutputStartIndex { get; set; }
}
