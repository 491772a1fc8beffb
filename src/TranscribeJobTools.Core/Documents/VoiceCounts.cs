namespace TranscribeJobTools.Documents;

/// <summary>Counts who says how much.</summary>
internal static class VoiceCounts
{
    /// <summary>The speakers in the order in which they first speak.</summary>
    public static TranscriptionSpeaker[] Speakers(IEnumerable<TranscriptionTurn> turns) =>
    [
        .. turns.Where(turn => turn.Speaker is not null).GroupBy(turn => (turn.Channel, turn.Speaker)).Select(voice => new TranscriptionSpeaker
        {
            Label = voice.Key.Speaker!,
            Channel = voice.Key.Channel,
            TurnCount = voice.Count(),
            WordCount = voice.Sum(turn => turn.Words.Length),
            SpeechSeconds = Seconds(voice),
        }),
    ];

    /// <summary>The channels in the order of their labels.</summary>
    public static TranscriptionChannel[] Channels(IEnumerable<TranscriptionTurn> turns) =>
    [
        .. turns.Where(turn => turn.Channel is not null).GroupBy(turn => turn.Channel!).OrderBy(channel => channel.Key, StringComparer.Ordinal)
            .Select(channel => new TranscriptionChannel
            {
                Label = channel.Key,
                TurnCount = channel.Count(),
                WordCount = channel.Sum(turn => turn.Words.Length),
                SpeechSeconds = Seconds(channel),
            }),
    ];

    private static double Seconds(IEnumerable<TranscriptionTurn> turns) =>
        Math.Round(turns.SelectMany(turn => turn.Words).Sum(word => word.EndSeconds - word.StartSeconds), 3);
}
