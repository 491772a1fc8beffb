using System.Collections.Concurrent;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>A bucket of one account in one region. Keys are compared character by character and never normalised.</summary>
public sealed class S3Bucket
{
    private readonly ConcurrentDictionary<string, S3Object> _objects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MultipartUpload> _uploads = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
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

    /// <summary>The uploads in parts that were begun and neither completed nor aborted; their parts are kept and paid for.</summary>
    public IReadOnlyList<MultipartUpload> UnfinishedUploads =>
    [
        .. _uploads.Values.Where(upload => !upload.IsCompleted)
            .OrderBy(upload => upload.Key, StringComparer.Ordinal).ThenBy(upload => upload.Initiated)
            .ThenBy(upload => upload.UploadId, StringComparer.Ordinal),
    ];

    public S3Object Put(string key, ObjectContent content)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return Add(new S3Object(key, new Lazy<ObjectContent>(content), () => now));
    }

    public S3Object? Find(string key) => _objects.GetValueOrDefault(key);

    public bool Remove(string key)
    {
        ForgetCompleted(key);
        return _objects.TryRemove(key, out _);
    }

    internal S3Object Add(S3Object stored) => _objects[stored.Key] = stored;

    /// <returns>The object if it is there at that time: the output of a job comes with its completion.</returns>
    internal S3Object? Find(string key, DateTimeOffset at) => Find(key) is S3Object stored && stored.AvailableSince() <= at ? stored : null;

    internal IEnumerable<S3Object> All(DateTimeOffset at) => _objects.Values.Where(stored => stored.AvailableSince() <= at);

    /// <summary>Stores the object if what is there until now may be replaced: of writers at the same time, one finds it gone.</summary>
    internal void Add(S3Object stored, DateTimeOffset at, Action<S3Object?> check)
    {
        lock (_writing)
        {
            check(Find(stored.Key, at));
            ForgetCompleted(stored.Key);
            Add(stored);
        }
    }

    internal void Add(MultipartUpload upload) => _uploads[upload.UploadId] = upload;

    internal MultipartUpload? FindUpload(string? uploadId, string key) =>
        uploadId is not null && _uploads.TryGetValue(uploadId, out MultipartUpload? upload) && upload.Key == key ? upload : null;

    internal void Remove(MultipartUpload upload) => _uploads.TryRemove(upload.UploadId, out _);

    // A completed upload is known as long as its object is there, and no longer holds its bytes.
    private void ForgetCompleted(string key)
    {
        foreach (MultipartUpload upload in _uploads.Values.Where(upload => upload.IsCompleted && upload.Key == key))
        {
            Remove(upload);
        }
    }
}
