using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>A short call between two people, written the way the service writes its files.</summary>
internal static class SampleTranscript
{
    private static readonly (string Speaker, string Text)[] s_turns =
    [
        ("spk_0", "Thank you for calling, my name is Alice. How can I help you?"),
        ("spk_1", "Hi, I ordered a lamp last week, and it has not arrived yet."),
        ("spk_0", "I'm sorry to hear that. May I have your order number, please?"),
        ("spk_1", "Sure, it is four two seven."),
        ("spk_0", "It left our warehouse this morning. You should have it tomorrow."),
    ];

    public static string Json(SandboxJob job, bool isRedacted)
    {
        bool hasSpeakers = job.Definition.Settings?["ShowSpeakerLabels"]?.GetValue<bool>() ?? false;
        List<Token> tokens = Tokens(isRedacted);
        var results = new JsonObject
        {
            ["transcripts"] = new JsonArray(new JsonObject { ["transcript"] = Text(tokens) }),
        };
        if (job.Definition.IdentifyLanguage)
        {
            results["language_code"] = job.Definition.DetectedLanguageCode;
            results["language_identification"] = new JsonArray(new JsonObject
            {
                ["score"] = job.Definition.IdentifiedLanguageScore?.ToString(CultureInfo.InvariantCulture),
                ["code"] = job.Definition.DetectedLanguageCode,
            });
        }

        if (hasSpeakers)
        {
            results["speaker_labels"] = SpeakerLabels(tokens);
        }

        results["items"] = new JsonArray([.. tokens.Select(token => Item(token, hasSpeakers))]);
        results["audio_segments"] = new JsonArray([.. tokens.GroupBy(token => token.Turn).Select(turn => AudioSegment([.. turn], hasSpeakers))]);
        var root = new JsonObject { ["jobName"] = job.Name, ["accountId"] = job.AccountId };
        if (job.Definition.ContentRedaction is not null)
        {
            root["isRedacted"] = isRedacted;
        }

        root["results"] = results;
        root["status"] = JobStatus.Completed;
        return root.ToJsonString(TranscribeService.JsonFormat);
    }

    public static string Subtitles(string format, int startIndex)
    {
        bool isVtt = format == "vtt";
        IEnumerable<string> cues = Tokens(isRedacted: false).GroupBy(token => token.Turn).Select(turn =>
        {
            string separator = isVtt ? "." : ",";
            string times = $"{Clock(turn.First().Start, separator)} --> {Clock(turn.Last().End, separator)}";
            return $"{turn.Key + startIndex}\n{times}\n{Text([.. turn])}";
        });
        return (isVtt ? "WEBVTT\n\n" : "") + string.Join("\n\n", cues);
    }

    private static List<Token> Tokens(bool isRedacted)
    {
        var tokens = new List<Token>();
        decimal time = 0.119m;
        foreach ((int turn, (string speaker, string text)) in s_turns.Index())
        {
            foreach (string word in text.Split(' '))
            {
                string bare = word.TrimEnd('.', ',', '?');
                decimal end = time + 0.08m + (bare.Length * 0.045m);
                bool isName = isRedacted && bare == "Alice";
                tokens.Add(new Token(tokens.Count, turn, speaker, isName ? "[PII]" : bare, time, end, IsWord: true, isName));
                if (bare.Length < word.Length)
                {
                    tokens.Add(new Token(tokens.Count, turn, speaker, word[bare.Length..], end, end, IsWord: false, IsName: false));
                }

                time = end + 0.01m;
            }

            time += 0.4m;
        }

        return tokens;
    }

    private static string Text(IReadOnlyList<Token> tokens)
    {
        var text = new StringBuilder();
        foreach (Token token in tokens)
        {
            text.Append(text.Length > 0 && token.IsWord ? " " : "").Append(token.Content);
        }

        return text.ToString();
    }

    private static JsonObject Item(Token token, bool hasSpeakers)
    {
        var alternative = new JsonObject { ["confidence"] = token.IsWord ? "0.998" : "0.0", ["content"] = token.Content };
        if (token.IsName)
        {
            alternative.Remove("confidence");
            alternative["redactions"] = new JsonArray(new JsonObject { ["confidence"] = "0.9999", ["type"] = "NAME", ["category"] = "PII" });
        }

        var item = new JsonObject { ["id"] = token.Id, ["type"] = token.IsWord ? "pronunciation" : "punctuation" };
        item["alternatives"] = new JsonArray(alternative);
        if (token.IsWord)
        {
            item["start_time"] = Seconds(token.Start);
            item["end_time"] = Seconds(token.End);
        }

        if (hasSpeakers)
        {
            item["speaker_label"] = token.Speaker;
        }

        return item;
    }

    private static JsonObject SpeakerLabels(List<Token> tokens) => new()
    {
        ["segments"] = new JsonArray([.. tokens.GroupBy(token => token.Turn).Select(turn => new JsonObject
        {
            ["start_time"] = Seconds(turn.First().Start),
            ["end_time"] = Seconds(turn.Last().End),
            ["speaker_label"] = turn.First().Speaker,
            ["items"] = new JsonArray([.. turn.Where(token => token.IsWord).Select(token => new JsonObject
            {
                ["speaker_label"] = token.Speaker,
                ["start_time"] = Seconds(token.Start),
                ["end_time"] = Seconds(token.End),
            })]),
        })]),
        ["channel_label"] = "ch_0",
        ["speakers"] = tokens.DistinctBy(token => token.Speaker).Count(),
    };

    private static JsonObject AudioSegment(IReadOnlyList<Token> turn, bool hasSpeakers)
    {
        var segment = new JsonObject
        {
            ["id"] = turn[0].Turn,
            ["transcript"] = Text(turn),
            ["start_time"] = Seconds(turn[0].Start),
            ["end_time"] = Seconds(turn[^1].End),
            ["items"] = new JsonArray([.. turn.Select(token => JsonValue.Create(token.Id))]),
        };
        if (hasSpeakers)
        {
            segment["speaker_label"] = turn[0].Speaker;
        }

        return segment;
    }

    private static string Seconds(decimal time) => time.ToString("0.0##", CultureInfo.InvariantCulture);

    private static string Clock(decimal time, string separator) =>
        TimeSpan.FromMilliseconds((double)(time * 1000)).ToString($@"hh\:mm\:ss\{separator}fff", CultureInfo.InvariantCulture);

    private sealed record Token(int Id, int Turn, string Speaker, string Content, decimal Start, decimal End, bool IsWord, bool IsName);
}
