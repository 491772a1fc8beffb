namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>Fills lines with word after word, each line as full as can be: no other way needs fewer lines.</summary>
/// <param name="maxLength">The widest line; a word that is wider has one to itself.</param>
internal struct LineFill(int maxLength)
{
    private int _line;

    public int Lines { get; private set; }

    /// <summary>The width of the words if they stood on one line.</summary>
    public int Width { get; private set; }

    public void Add(CueWord word)
    {
        int blank = Lines > 0 && word.FollowsBlank ? 1 : 0;
        Width += blank + word.Width;
        _line += blank + word.Width;
        if (Lines == 0 || _line > maxLength)
        {
            Lines++;
            _line = word.Width;
        }
    }

    public void Add(ReadOnlySpan<CueWord> words)
    {
        foreach (CueWord word in words)
        {
            Add(word);
        }
    }
}
