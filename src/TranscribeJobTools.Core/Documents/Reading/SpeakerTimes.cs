namespace TranscribeJobTools.Documents.Reading;

/// <summary>Who speaks when, as older files tell it: beside the words, in speaker_labels. Words are joined with it by their times.</summary>
internal sealed class SpeakerTimes
{
    private readonly List<Span> _words = [];
    private readonly List<Span> _segments = [];
    private bool _isSorted;

    /// <summary>The channel that it is about, where there are several.</summary>
    public string? Channel { get; set; }

    /// <summary>When the last segment ends, in seconds.</summary>
    public double EndSeconds { get; private set; }

    public void AddWord(double? start, double? end, string? speaker) => Add(_words, start, end, speaker);

    public void AddSegment(double? start, double? end, string? speaker)
    {
        Add(_segments, start, end, speaker);
        EndSeconds = Math.Max(EndSeconds, end ?? 0);
    }

    /// <summary>The speaker of a word: the one who is told for its times, or whose segment it lies in.</summary>
    public string? Of(TranscriptionWord word)
    {
        if (!_isSorted)
        {
            _words.Sort();
            _segments.Sort();
            _isSorted = true;
        }

        return Find(_words, word) is { } same && same.Start == word.StartSeconds ? same.Speaker
            : Find(_segments, word) is { } around && around.End >= word.StartSeconds ? around.Speaker
            : null;
    }

    /// <summary>The last of those that begin with the word or before it; of those that begin with it, one that ends with it too.</summary>
    private static Span? Find(List<Span> spans, TranscriptionWord word)
    {
        int found = spans.BinarySearch(new Span(word.StartSeconds, word.EndSeconds, ""));
        int index = found >= 0 ? found : ~found;
        return index < spans.Count && spans[index].Start == word.StartSeconds ? spans[index]
            : index > 0 ? spans[index - 1]
            : null;
    }

    private static void Add(List<Span> spans, double? start, double? end, string? speaker)
    {
        if (start is not null && speaker is not null)
        {
            spans.Add(new Span(start.Value, Math.Max(start.Value, end ?? start.Value), speaker));
        }
    }

    private readonly record struct Span(double Start, double End, string Speaker) : IComparable<Span>
    {
        public int CompareTo(Span other)
        {
            int byStart = Start.CompareTo(other.Start);
            return byStart != 0 ? byStart : End.CompareTo(other.End);
        }
    }
}
