using System.Globalization;
using System.Text.Json.Nodes;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>Writes words as the service's files have them, in any layout.</summary>
/// <param name="words">The words in the order of their times.</param>
/// <param name="layout">The layout.</param>
/// <param name="hasNumbers">Whether times and scores are numbers, as in emulators' files.</param>
/// <param name="shuffle">Puts the keys of objects into another order; null leaves them.</param>
internal sealed class TranscriptText(IReadOnlyList<TranscriptionWord> words, Layout layout, bool hasNumbers = false, Random? shuffle = null)
{
    private bool HasChannels => layout is Layout.OldChannels or Layout.NewChannels or Layout.SpeakersInChannels;

    private bool HasIds => layout is Layout.AudioSegments or Layout.NewChannels;

    public string Json()
    {
        var items = new JsonArray();
        var idsOfWords = new List<int[]>();
        foreach (TranscriptionWord word in words)
        {
            int first = items.Count;
            foreach (JsonObject item in Items(word, onItems: true))
            {
                if (HasIds)
                {
                    item["id"] = items.Count;
                }

                items.Add(Shuffled(item));
            }

            idsOfWords.Add([.. Enumerable.Range(first, items.Count - first)]);
        }

        var results = new JsonObject
        {
            ["transcripts"] = new JsonArray(new JsonObject { ["transcript"] = SpokenText.Of(words) }),
            ["items"] = items,
        };
        if (layout is Layout.SpeakersByTime or Layout.AudioSegments)
        {
            results["speaker_labels"] = Speakers(words, "ch_0");
        }

        if (layout is Layout.SpeakersInChannels)
        {
            results["speaker_labels"] = new JsonArray([.. words.GroupBy(word => word.Channel).Select(channel => Speakers([.. channel], channel.Key!))]);
        }

        if (HasChannels)
        {
            results["channel_labels"] = Channels();
        }

        if (layout is Layout.AudioSegments)
        {
            results["audio_segments"] = AudioSegments(idsOfWords);
        }

        return Shuffled(new JsonObject
        {
            ["jobName"] = "a",
            ["accountId"] = "123456789012",
            ["results"] = Shuffled(results),
            ["status"] = "COMPLETED",
        }).ToJsonString();
    }

    /// <summary>The word's item and those of its marks.</summary>
    private IEnumerable<JsonObject> Items(TranscriptionWord word, bool onItems)
    {
        foreach (char mark in word.LeadingPunctuation ?? "")
        {
            yield return WithLabels(Mark(mark), word, onItems);
        }

        var first = new JsonObject { ["content"] = word.Content };
        if (word.Confidence is { } confidence)
        {
            first["confidence"] = Number(confidence);
        }

        if (word.Redactions.Length > 0)
        {
            first["redactions"] = new JsonArray([.. word.Redactions.Select(redaction => new JsonObject
            {
                ["confidence"] = Number(redaction.Confidence!.Value),
                ["type"] = redaction.Type,
                ["category"] = redaction.Category,
            })]);
        }

        var alternatives = new JsonArray(Shuffled(first));
        foreach (WordAlternative other in word.Alternatives)
        {
            alternatives.Add(new JsonObject { ["confidence"] = Number(other.Confidence!.Value), ["content"] = other.Content });
        }

        var item = new JsonObject
        {
            ["start_time"] = Number(word.StartSeconds),
            ["end_time"] = Number(word.EndSeconds),
            ["alternatives"] = alternatives,
            ["type"] = "pronunciation",
        };
        if (word.Language is not null)
        {
            item["language_code"] = word.Language;
        }

        if (word.FilterMatch)
        {
            item["vocabularyFilterMatch"] = true;
        }

        yield return WithLabels(item, word, onItems);
        foreach (char mark in word.Punctuation ?? "")
        {
            yield return WithLabels(Mark(mark), word, onItems);
        }
    }

    private static JsonObject Mark(char mark) => new()
    {
        ["alternatives"] = new JsonArray(new JsonObject { ["confidence"] = "0.0", ["content"] = mark.ToString() }),
        ["type"] = "punctuation",
    };

    private JsonObject WithLabels(JsonObject item, TranscriptionWord word, bool onItems)
    {
        if (layout is Layout.SpeakersOnItems)
        {
            item["speaker_label"] = word.Speaker;
        }

        if (layout is Layout.NewChannels && onItems)
        {
            item["channel_label"] = word.Channel;
        }

        return item;
    }

    private JsonObject Speakers(IReadOnlyList<TranscriptionWord> spoken, string channel) => new()
    {
        ["channel_label"] = channel,
        ["speakers"] = spoken.DistinctBy(word => word.Speaker).Count(),
        ["segments"] = new JsonArray([.. spoken.Select(word => new JsonObject
        {
            ["start_time"] = Number(word.StartSeconds),
            ["end_time"] = Number(word.EndSeconds),
            ["speaker_label"] = word.Speaker,
            ["items"] = new JsonArray(new JsonObject
            {
                ["start_time"] = Number(word.StartSeconds),
                ["end_time"] = Number(word.EndSeconds),
                ["speaker_label"] = word.Speaker,
            }),
        })]),
    };

    private JsonObject Channels() => new()
    {
        ["channels"] = new JsonArray([.. words.GroupBy(word => word.Channel).Select(channel => Shuffled(new JsonObject
        {
            ["channel_label"] = channel.Key,
            ["items"] = new JsonArray([.. channel.SelectMany(word => Items(word, onItems: false))]),
        }))]),
        ["number_of_channels"] = words.DistinctBy(word => word.Channel).Count(),
    };

    private JsonArray AudioSegments(List<int[]> idsOfWords) =>
    [
        .. words.Select((word, i) => Shuffled(new JsonObject
        {
            ["id"] = i,
            ["transcript"] = word.Content,
            ["start_time"] = Number(word.StartSeconds),
            ["end_time"] = Number(word.EndSeconds),
            ["speaker_label"] = word.Speaker,
            ["items"] = new JsonArray([.. idsOfWords[i].Select(id => JsonValue.Create(id))]),
        })),
    ];

    private JsonValue Number(double value) =>
        hasNumbers ? JsonValue.Create(value) : JsonValue.Create(value.ToString("0.0##############", CultureInfo.InvariantCulture));

    private JsonObject Shuffled(JsonObject ordered)
    {
        if (shuffle is null)
        {
            return ordered;
        }

        KeyValuePair<string, JsonNode?>[] members = [.. ordered];
        shuffle.Shuffle(members);
        ordered.Clear();
        foreach ((string key, JsonNode? value) in members)
        {
            ordered[key] = value;
        }

        ordered["x-unknown"] = new JsonArray(new JsonObject { ["items"] = 1 }, null, true);
        return ordered;
    }
}
