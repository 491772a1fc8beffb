namespace TranscribeJobTools.Aws.Buckets;

/// <summary>
/// Turns what the SDK tells of an upload (part by part, less when a part has to go again, and in the background, so that news may come
/// after the end) into bytes that went.
/// </summary>
internal sealed class SentBytes(Action<long> bytesWent)
{
    private readonly object _lock = new();
    private long _told;
    private bool _isOver;

    /// <summary>So many of the upload have gone by now.</summary>
    public void Set(long total)
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                bytesWent(total - _told);
                _told = total;
            }
        }
    }

    /// <summary>So many are there in the end, and nothing is told any more.</summary>
    public void End(long total)
    {
        lock (_lock)
        {
            Set(total);
            _isOver = true;
        }
    }
}
