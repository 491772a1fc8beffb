using System.Collections.Concurrent;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>One token bucket per account, region and operation, as the service has them.</summary>
internal sealed class RateLimiter(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Account, string Region, string Operation), Bucket> _buckets = new();

    public ConcurrentDictionary<string, RateLimit> Limits { get; } = new(StringComparer.Ordinal);

    public bool Admits(string account, string region, string operation)
    {
        if (!Limits.TryGetValue(operation, out RateLimit? limit))
        {
            return true;
        }

        Bucket bucket = _buckets.GetOrAdd((account, region, operation), _ => new Bucket(limit.Burst, time.GetTimestamp()));
        lock (bucket)
        {
            long now = time.GetTimestamp();
            double refill = time.GetElapsedTime(bucket.LastLook, now).TotalSeconds * limit.PerSecond;
            bucket.Tokens = Math.Min(limit.Burst, bucket.Tokens + refill);
            bucket.LastLook = now;
            if (bucket.Tokens < 1)
            {
                return false;
            }

            bucket.Tokens--;
            return true;
        }
    }

    private sealed class Bucket(double tokens, long lastLook)
    {
        public double Tokens { get; set; } = tokens;

        public long LastLook { get; set; } = lastLook;
    }
}
