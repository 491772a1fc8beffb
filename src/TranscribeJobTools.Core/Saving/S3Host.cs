using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Saving;

/// <summary>The forms of an Amazon S3 host, each matched whole.</summary>
internal sealed record S3Host(string? Bucket, string Region, AwsPartition Partition)
{
    private static readonly string[] s_services = ["s3", "s3-fips", "s3.dualstack", "s3-fips.dualstack"];

    /// <summary>Takes a host apart; null if it is none of Amazon S3's.</summary>
    public static S3Host? Match(string host)
    {
        host = host.ToLowerInvariant();

        // The oldest links of us-east-1 name no region.
        const string Global = "s3.amazonaws.com";
        if (host == Global)
        {
            return new S3Host(null, "us-east-1", AwsPartition.OfRegion("us-east-1")!);
        }

        foreach (AwsPartition partition in AwsPartition.All)
        {
            if (Match(host, partition) is { } form)
            {
                return form;
            }
        }

        return host.EndsWith("." + Global, StringComparison.Ordinal) && IsBucket(host[..^(Global.Length + 1)])
            ? new S3Host(host[..^(Global.Length + 1)], "us-east-1", AwsPartition.OfRegion("us-east-1")!)
            : null;
    }

    private static S3Host? Match(string host, AwsPartition partition)
    {
        if (!host.EndsWith("." + partition.DnsSuffix, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = host[..^(partition.DnsSuffix.Length + 1)];
        int regionDot = rest.LastIndexOf('.');
        string region = rest[(regionDot + 1)..];
        if (regionDot < 0 || AwsPartition.OfRegion(region) != partition)
        {
            return null;
        }

        string front = rest[..regionDot];
        foreach (string service in s_services)
        {
            if (front == service)
            {
                return new S3Host(null, region, partition);
            }

            if (front.EndsWith("." + service, StringComparison.Ordinal) && IsBucket(front[..^(service.Length + 1)]))
            {
                return new S3Host(front[..^(service.Length + 1)], region, partition);
            }
        }

        return null;
    }

    /// <summary>The rule for the names of buckets, 3 to 63 of a-z 0-9 . - (and _ in the oldest).</summary>
    private static bool IsBucket(string name) =>
        name.Length is >= 3 and <= 63
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-' or '_')
        && char.IsAsciiLetterOrDigit(name[0])
        && char.IsAsciiLetterOrDigit(name[^1]);
}
