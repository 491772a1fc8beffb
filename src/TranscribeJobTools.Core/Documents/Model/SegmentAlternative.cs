namespace TranscribeJobTools.Documents;

/// <summary>One reading of a stretch of speech.</summary>
public sealed class SegmentAlternative
{
    private Func<TranscriptionWord[]>? _read;
    private TranscriptionWord[] _words = [];

    /// <summary>What was said, in this reading. Source: transcript.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its words. Source: items.</summary>
    public TranscriptionWord[] Words
    {
        get
        {
            // A file may have ten times as many of these words as of the transcript's own, and few ask for them.
            if (_read is { } read)
            {
                _words = read();
                _read = null;
            }

            return _words;
        }

        init => _words = value;
    }

    /// <summary>Makes the words when someone asks for them.</summary>
    internal Func<TranscriptionWord[]> WordsOnDemand
    {
        init => _read = value;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
