namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>How a format lets viewers see who speaks.</summary>
internal enum VoiceMarks
{
    /// <summary>A name before the first words of each voice, as "Agent: Hello.": nothing else tells a viewer who speaks.</summary>
    Names,

    /// <summary>A dash before each line where two voices share a cue: the format itself says who they are.</summary>
    Dashes,
}
