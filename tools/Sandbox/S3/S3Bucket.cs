using System.Collections.Concurrent;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>A bucket of one account in one region. Keys are compared character by character and never normalised.</summary>
public sealed class S3Bucket
{
    private readonly ConcurrentDictionary<string, S3Object> _objects = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    internal S3Bucket(string name, string region, string accountId, TimeProvider time)
    {
        Name = name;
        Region = region;
        AccountId = accountId;
        _time = time;
    }

    public string Name { get; }

    public string Region { get; }

    public string AccountId { get; }

    public IReadOnlyCollection<string> Keys => [.. _objects.Keys];

    public S3Object Put(string key, ObjectContent content)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return Add(new S3Object(key, new Lazy<ObjectContent>(content), () => now));
    }

    public S3Object? Find(string key) => _objects.GetValueOrDefault(key);

    public bool Remove(string key) => _objects.TryRemove(key, out _);

    internal S3Object Add(S3Object stored) => _objects[stored.Key] = stored;
}
