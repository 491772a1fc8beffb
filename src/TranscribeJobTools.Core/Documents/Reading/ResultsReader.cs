namespace TranscribeJobTools.Documents.Reading;

/// <summary>Reads what stands in results.</summary>
internal static class ResultsReader
{
    /// <summary>About the bytes of a word in a file that has little else.</summary>
    private const int BytesOfWord = 120;

    private static readonly JsonKeys s_keys = new(
        "transcripts", "items", "speaker_labels", "channel_labels", "segments", "audio_segments", "language_code",
        "language_identification", "language_codes", "toxicity_detection", "entities");

    private static readonly JsonKeys s_textKeys = new("transcript");
    private static readonly JsonKeys s_speakerKeys = new("channel_label", "segments");
    private static readonly JsonKeys s_spanKeys = new("start_time", "end_time", "speaker_label", "items");
    private static readonly JsonKeys s_channelsKeys = new("channels");
    private static readonly JsonKeys s_channelKeys = new("channel_label", "items");
    private static readonly JsonKeys s_segmentKeys = new("start_time", "end_time", "alternatives");
    private static readonly JsonKeys s_alternativeKeys = new("transcript", "items");

    public static void Read(ref JsonCursor json, Transcript transcript)
    {
        JsonObjectWalk keys = json.EnterObject(s_keys);
        while (json.NextKey(ref keys) is { } key)
        {
            switch (key)
            {
                case "transcripts":
                    ReadTexts(ref json, transcript.Texts = []);
                    break;
                case "items":
                    (transcript.Items = new WordList(capacity: transcript.Utf8.Length / BytesOfWord)).Read(ref json);
                    break;
                case "speaker_labels":
                    ReadSpeakers(ref json, transcript.SpeakerTimes);
                    break;
                case "channel_labels":
                    ReadChannels(ref json, transcript.ChannelItems = new WordList());
                    break;
                case "segments":
                    ReadSegments(ref json, transcript);
                    break;
                case "audio_segments":
                    ReadAudioSegments(ref json, transcript.AudioSegments = []);
                    break;
                case "language_code":
                    transcript.LanguageCode = json.Label();
                    break;
                case "language_identification":
                    InsightReader.ReadLanguageScores(ref json, transcript.LanguageScores);
                    break;
                case "language_codes":
                    InsightReader.ReadLanguageTimes(ref json, transcript.LanguageTimes);
                    break;
                case "toxicity_detection":
                    InsightReader.ReadToxicity(ref json, transcript.Toxicity);
                    break;
                default:
                    InsightReader.ReadEntities(ref json, transcript.Entities);
                    break;
            }
        }
    }

    private static void ReadTexts(ref JsonCursor json, List<string> texts)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            JsonObjectWalk keys = json.EnterObject(s_textKeys);
            while (json.NextKey(ref keys) is not null)
            {
                texts.Add(json.Text() ?? "");
            }
        }
    }

    /// <summary>One object for all, or an array with one for each channel.</summary>
    private static void ReadSpeakers(ref JsonCursor json, List<SpeakerTimes> speakers)
    {
        if (!json.IsArray)
        {
            speakers.Add(ReadSpeakersOfOne(ref json));
            return;
        }

        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            speakers.Add(ReadSpeakersOfOne(ref json));
        }
    }

    private static SpeakerTimes ReadSpeakersOfOne(ref JsonCursor json)
    {
        var times = new SpeakerTimes();
        JsonObjectWalk keys = json.EnterObject(s_speakerKeys);
        while (json.NextKey(ref keys) is { } key)
        {
            if (key == "channel_label")
            {
                times.Channel = json.Label();
                continue;
            }

            for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
            {
                (double? start, double? end, string? speaker) = ReadSpan(ref json, times);
                times.AddSegment(start, end, speaker);
            }
        }

        return times;
    }

    /// <summary>A segment, or one of its words.</summary>
    private static (double? Start, double? End, string? Speaker) ReadSpan(ref JsonCursor json, SpeakerTimes times)
    {
        double? start = null;
        double? end = null;
        string? speaker = null;
        JsonObjectWalk keys = json.EnterObject(s_spanKeys);
        while (json.NextKey(ref keys) is { } key)
        {
            switch (key)
            {
                case "start_time":
                    start = json.Seconds();
                    break;
                case "end_time":
                    end = json.Seconds();
                    break;
                case "speaker_label":
                    speaker = json.Label();
                    break;
                default:
                    for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
                    {
                        (double? wordStart, double? wordEnd, string? wordSpeaker) = ReadSpan(ref json, times);
                        times.AddWord(wordStart, wordEnd, wordSpeaker);
                    }

                    break;
            }
        }

        return (start, end, speaker);
    }

    private static void ReadChannels(ref JsonCursor json, WordList words)
    {
        JsonObjectWalk keys = json.EnterObject(s_channelsKeys);
        while (json.NextKey(ref keys) is not null)
        {
            for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
            {
                ReadChannel(ref json, words);
            }
        }
    }

    private static void ReadChannel(ref JsonCursor json, WordList words)
    {
        string? channel = null;
        int first = words.Count;
        JsonObjectWalk keys = json.EnterObject(s_channelKeys);
        while (json.NextKey(ref keys) is { } key)
        {
            if (key == "channel_label")
            {
                channel = json.Label();
            }
            else
            {
                words.Read(ref json);
            }
        }

        words.SetChannel(first, channel);
    }

    private static void ReadSegments(ref JsonCursor json, Transcript transcript)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            double start = 0;
            double? end = null;
            var alternatives = new List<SegmentAlternative>();
            JsonObjectWalk keys = json.EnterObject(s_segmentKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                switch (key)
                {
                    case "start_time":
                        start = json.Seconds() ?? 0;
                        break;
                    case "end_time":
                        end = json.Seconds();
                        break;
                    default:
                        ReadAlternatives(ref json, transcript.Utf8, alternatives);
                        break;
                }
            }

            transcript.Segments.Add(new TranscriptionSegment
            {
                StartSeconds = start,
                EndSeconds = Math.Max(start, end ?? start),
                Alternatives = [.. alternatives],
            });
        }
    }

    private static void ReadAlternatives(ref JsonCursor json, ReadOnlyMemory<byte> utf8, List<SegmentAlternative> alternatives)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            string? text = null;
            ReadOnlyMemory<byte> items = default;
            JsonObjectWalk keys = json.EnterObject(s_alternativeKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                if (key == "transcript")
                {
                    text = json.Text();
                }
                else
                {
                    int start = json.Start;
                    WordList.Check(ref json);
                    items = utf8[start..json.End];
                }
            }

            alternatives.Add(items.IsEmpty
                ? new SegmentAlternative { Text = text ?? "" }
                : new SegmentAlternative { Text = text ?? SpokenText.Of(WordList.Read(items)), WordsOnDemand = () => WordList.Read(items) });
        }
    }

    private static void ReadAudioSegments(ref JsonCursor json, List<AudioSegment> segments)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            segments.Add(AudioSegment.Read(ref json));
        }
    }
}
