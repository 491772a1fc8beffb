namespace TranscribeJobTools.Documents.Reading;

/// <summary>The way through one object.</summary>
internal struct JsonObjectWalk(JsonKeys known, bool isMissing)
{
    private ulong _seen;

    public readonly JsonKeys Known => known;

    public readonly bool IsMissing => isMissing;

    /// <summary>The key that follows the last one in the list of keys.</summary>
    public int Likely { get; private set; }

    /// <summary>Whether the key comes for the first time.</summary>
    public bool IsFirst(int index)
    {
        Likely = index + 1;
        ulong before = _seen;
        _seen |= 1UL << index;
        return _seen != before;
    }
}
