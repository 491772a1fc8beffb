namespace TranscribeJobTools.Documents.Reading;

/// <summary>Makes words of items: marks go to the words where they belong.</summary>
/// <param name="capacity">How many words there may be.</param>
internal sealed class WordList(int capacity = 0)
{
    private readonly List<TranscriptionWord> _words = new(capacity);

    // On several channels the marks of one may come after the words of another.
    private readonly Dictionary<string, TranscriptionWord> _lastOfChannel = [];
    private TranscriptionWord? _last;
    private string? _opening;
    private int _items;

    public int Count => _words.Count;

    public bool HasChannels => _lastOfChannel.Count > 0;

    /// <summary>Reads an array of items, if there is one.</summary>
    public void Read(ref JsonCursor json)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            TranscriptItem item = TranscriptItem.Read(ref json);
            Add(in item);
        }

        CloseOpening();
        _last = null;
    }

    /// <summary>Reads an array of items for errors alone, and makes nothing.</summary>
    public static void Check(ref JsonCursor json)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            TranscriptItem.Read(ref json);
        }
    }

    /// <summary>The words of an array of items that was checked before.</summary>
    public static TranscriptionWord[] Read(ReadOnlyMemory<byte> utf8)
    {
        var words = new WordList();
        var json = new JsonCursor(utf8.Span, CancellationToken.None);
        json.Read();
        words.Read(ref json);
        return [.. words._words];
    }

    /// <summary>Says the channel of the words from one on, which the items didn't tell themselves.</summary>
    public void SetChannel(int first, string? channel)
    {
        for (int i = first; i < _words.Count; i++)
        {
            _words[i].Channel ??= channel;
        }
    }

    /// <summary>The words in the order of their times.</summary>
    public TranscriptionWord[] InOrder() => IsInOrder() ? [.. _words] : [.. _words.OrderBy(word => word.StartSeconds)];

    private bool IsInOrder()
    {
        for (int i = 1; i < _words.Count; i++)
        {
            if (_words[i - 1].StartSeconds > _words[i].StartSeconds)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(in TranscriptItem item)
    {
        int id = item.Id ?? _items;
        _items++;
        if (string.IsNullOrEmpty(item.Content))
        {
            return;
        }

        if (item.IsMark)
        {
            AddMark(item.Content, item.Channel);
            return;
        }

        double start = item.Start ?? _last?.EndSeconds ?? 0;
        _last = new TranscriptionWord
        {
            Content = item.Content,
            StartSeconds = start,
            EndSeconds = Math.Max(start, item.End ?? start),
            Confidence = item.Confidence,
            Speaker = item.Speaker,
            Channel = item.Channel,
            Language = item.Language,
            LeadingPunctuation = _opening,
            Alternatives = item.Alternatives is null ? [] : [.. item.Alternatives],
            Redactions = item.Redactions is null ? [] : [.. item.Redactions],
            FilterMatch = item.FilterMatch,
            ItemId = id,
        };
        _opening = null;
        _words.Add(_last);
        if (item.Channel is not null)
        {
            _lastOfChannel[item.Channel] = _last;
        }
    }

    private void AddMark(string mark, string? channel)
    {
        TranscriptionWord? word = channel is null ? _last : _lastOfChannel.GetValueOrDefault(channel);
        if (word is null || mark is "¿" or "¡" or "(" or "[" or "{" or "«" or "„" or "「" or "『" or "（" or "【" or "《" or "〈")
        {
            _opening += mark;
        }
        else
        {
            word.Punctuation = word.Punctuation is null ? mark : word.Punctuation + mark;
        }
    }

    /// <summary>What opens at the very end opens nothing.</summary>
    private void CloseOpening()
    {
        if (_opening is not null && _last is not null)
        {
            _last.Punctuation += _opening;
        }

        _opening = null;
    }
}
