namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>The forms that transcript files have had over the years.</summary>
public enum Layout
{
    Plain,
    SpeakersByTime,
    SpeakersOnItems,
    AudioSegments,
    OldChannels,
    NewChannels,
    SpeakersInChannels,
}
