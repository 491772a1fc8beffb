namespace TranscribeJobTools.Aws.Buckets;

/// <summary>Turns what the SDK tells of an upload, part by part and again when a part is, into bytes that went.</summary>
internal sealed class SentBytes(Action<long> bytesWent)
{
    private readonly object _lock = new();
    private long _told;

    /// <summary>So many of the upload have gone by now; fewer than before if a part has to go again.</summary>
    public void Set(long total)
    {
        lock (_lock)
        {
            bytesWent(total - _told);
            _told = total;
        }
    }
}
