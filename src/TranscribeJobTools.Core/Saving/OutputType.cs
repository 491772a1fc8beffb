namespace TranscribeJobTools.Saving;

/// <summary>The kinds of file that a job makes.</summary>
public static class OutputType
{
    /// <summary>The transcript, as JSON.</summary>
    public const string Transcript = nameof(Transcript);

    /// <summary>The transcript without personal information, as JSON.</summary>
    public const string RedactedTranscript = nameof(RedactedTranscript);

    /// <summary>Subtitles, as WebVTT or SubRip.</summary>
    public const string Subtitle = nameof(Subtitle);
}
