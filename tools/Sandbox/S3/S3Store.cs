using System.Collections.Concurrent;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>All buckets: names are unique over accounts and regions, as they are in a partition.</summary>
internal sealed class S3Store(TimeProvider time)
{
    /// <summary>The account that owns the buckets of the Transcribe service.</summary>
    public const string ServiceAccountId = "276656433153";

    private readonly ConcurrentDictionary<string, S3Bucket> _buckets = new(StringComparer.Ordinal);

    public S3Bucket Add(string name, string region, string accountId)
    {
        S3Bucket bucket = _buckets.GetOrAdd(name, _ => new S3Bucket(name, region, accountId, time));
        return bucket.Region == region && bucket.AccountId == accountId
            ? bucket
            : throw new ArgumentException($"The bucket '{name}' is in region {bucket.Region}, of account {bucket.AccountId}.", nameof(name));
    }

    public S3Bucket ServiceBucket(string region) => Add($"aws-transcribe-{region}-prod", region, ServiceAccountId);

    public S3Bucket? Find(string? name) => name is null ? null : _buckets.GetValueOrDefault(name);
}
