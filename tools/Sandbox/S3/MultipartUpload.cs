using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>An object that comes in parts and is there when the upload is completed.</summary>
public sealed class MultipartUpload
{
    private readonly ConcurrentDictionary<int, UploadedPart> _parts = new();

    internal MultipartUpload(string key, DateTimeOffset initiated, IReadOnlyDictionary<string, string> headers, ObjectChecksum? checksum)
    {
        Key = key;
        Initiated = initiated;
        Headers = headers;
        Checksum = checksum;
    }

    public string UploadId { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('+', '.').Replace('/', '_');

    public string Key { get; }

    public DateTimeOffset Initiated { get; }

    /// <summary>The parts that have come, by number.</summary>
    public IReadOnlyList<UploadedPart> Parts => [.. _parts.Values.OrderBy(part => part.Number)];

    /// <summary>What the object will be stored with.</summary>
    internal IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>How it was announced; null when it was not.</summary>
    internal ObjectChecksum? Checksum { get; }

    /// <summary>What became of it, and of which parts: completing it once more is answered alike, as a retry needs it.</summary>
    internal (S3Object Stored, string Parts)? Completed { get; private set; }

    internal bool IsCompleted => Completed is not null;

    internal void Add(UploadedPart part) => _parts[part.Number] = part;

    internal UploadedPart? Find(int number) => _parts.GetValueOrDefault(number);

    internal void Complete(S3Object stored, string parts)
    {
        Completed = (stored, parts);
        _parts.Clear();
    }
}
