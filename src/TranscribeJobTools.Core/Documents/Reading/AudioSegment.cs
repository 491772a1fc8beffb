namespace TranscribeJobTools.Documents.Reading;

/// <summary>An utterance as the newest files tell it: who says which items.</summary>
internal sealed class AudioSegment
{
    private static readonly JsonKeys s_keys = new("end_time", "speaker_label", "channel_label", "language_code", "items");

    public double EndSeconds { get; private set; }

    public string? Speaker { get; private set; }

    public string? Channel { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The ids of its items, marks included.</summary>
    public int[] Items { get; private set; } = [];

    public static AudioSegment Read(ref JsonCursor json)
    {
        var segment = new AudioSegment();
        JsonObjectWalk keys = json.EnterObject(s_keys);
        while (json.NextKey(ref keys) is { } key)
        {
            switch (key)
            {
                case "end_time":
                    segment.EndSeconds = json.Seconds() ?? 0;
                    break;
                case "speaker_label":
                    segment.Speaker = json.Label();
                    break;
                case "channel_label":
                    segment.Channel = json.Label();
                    break;
                case "language_code":
                    segment.Language = json.Label();
                    break;
                default:
                    segment.Items = ReadIds(ref json);
                    break;
            }
        }

        return segment;
    }

    private static int[] ReadIds(ref JsonCursor json)
    {
        var ids = new List<int>();
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            if (json.Id() is { } id)
            {
                ids.Add(id);
            }
        }

        return [.. ids];
    }
}
