namespace TranscribeJobTools.Documents.Reading;

/// <summary>A word or a mark as the file has it.</summary>
internal struct TranscriptItem
{
    private static readonly JsonKeys s_keys = new(
        "start_time", "end_time", "alternatives", "type", "speaker_label", "id", "channel_label", "confidence", "content",
        "language_code", "vocabularyFilterMatch");

    private static readonly JsonKeys s_alternativeKeys = new("confidence", "content", "redactions");

    private static readonly JsonKeys s_redactionKeys = new("confidence", "type", "category");

    private bool? _isMark;

    public int? Id { get; private set; }

    public double? Start { get; private set; }

    public double? End { get; private set; }

    public string? Content { get; private set; }

    public double? Confidence { get; private set; }

    public string? Speaker { get; private set; }

    public string? Channel { get; private set; }

    public string? Language { get; private set; }

    public bool FilterMatch { get; private set; }

    public List<WordAlternative>? Alternatives { get; private set; }

    public List<WordRedaction>? Redactions { get; private set; }

    /// <summary>Whether it is punctuation. Marks have no times.</summary>
    public readonly bool IsMark => _isMark ?? Start is null;

    /// <summary>Reads the item that the cursor stands on; those of segments have content and confidence without alternatives.</summary>
    public static TranscriptItem Read(ref JsonCursor json)
    {
        var item = new TranscriptItem();
        JsonObjectWalk keys = json.EnterObject(s_keys);
        while (json.NextKey(ref keys) is { } key)
        {
            switch (key)
            {
                case "type":
                    item._isMark = json.Is("punctuation"u8) == true ? true : json.Is("pronunciation"u8) == true ? false : null;
                    break;
                case "alternatives":
                    item.ReadAlternatives(ref json);
                    break;
                case "start_time":
                    item.Start = json.Seconds();
                    break;
                case "end_time":
                    item.End = json.Seconds();
                    break;
                case "speaker_label":
                    item.Speaker = json.Label();
                    break;
                case "id":
                    item.Id = json.Id();
                    break;
                case "channel_label":
                    item.Channel = json.Label();
                    break;
                case "confidence":
                    item.Confidence = json.Score();
                    break;
                case "content":
                    item.Content = json.Word();
                    break;
                case "language_code":
                    item.Language = json.Label();
                    break;
                default:
                    item.FilterMatch = json.Flag() ?? false;
                    break;
            }
        }

        return item;
    }

    private void ReadAlternatives(ref JsonCursor json)
    {
        bool isFirst = true;
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            (string? content, double? confidence, List<WordRedaction>? redactions) = ReadAlternative(ref json);
            if (isFirst)
            {
                (Content, Confidence, Redactions) = (content, confidence, redactions);
                isFirst = false;
            }
            else if (!string.IsNullOrEmpty(content))
            {
                (Alternatives ??= []).Add(new WordAlternative { Content = content, Confidence = confidence });
            }
        }
    }

    private static (string? Content, double? Confidence, List<WordRedaction>? Redactions) ReadAlternative(ref JsonCursor json)
    {
        string? content = null;
        double? confidence = null;
        List<WordRedaction>? redactions = null;
        JsonObjectWalk keys = json.EnterObject(s_alternativeKeys);
        while (json.NextKey(ref keys) is { } key)
        {
            switch (key)
            {
                case "confidence":
                    confidence = json.Score();
                    break;
                case "content":
                    content = json.Word();
                    break;
                default:
                    redactions = ReadRedactions(ref json);
                    break;
            }
        }

        return (content, confidence, redactions);
    }

    private static List<WordRedaction> ReadRedactions(ref JsonCursor json)
    {
        var redactions = new List<WordRedaction>();
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            string? type = null;
            string? category = null;
            double? confidence = null;
            JsonObjectWalk keys = json.EnterObject(s_redactionKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                switch (key)
                {
                    case "confidence":
                        confidence = json.Score();
                        break;
                    case "type":
                        type = json.Label();
                        break;
                    default:
                        category = json.Label();
                        break;
                }
            }

            redactions.Add(new WordRedaction { Type = type, Category = category, Confidence = confidence });
        }

        return redactions;
    }
}
