using TranscribeJobTools.Connections;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Saving;

/// <summary>
/// Where a file lies, read from the URI that the service gave, and whether that is a place to go to at all: Amazon S3 in a known
/// partition, in exactly its forms, or the endpoint that the user configured. Signed requests go nowhere else.
/// </summary>
internal sealed class FileLocation
{
    private FileLocation(Uri uri, string text)
    {
        Uri = uri;
        IsPresigned = PresignedUrl.IsPresigned(text);
    }

    /// <summary>The URI, with its path as it was given.</summary>
    public Uri Uri { get; }

    /// <summary>Whether the URI carries its own permission; to add another to it is an error.</summary>
    public bool IsPresigned { get; }

    /// <summary>The region that the host names; null for a configured endpoint.</summary>
    public string? Region { get; private init; }

    /// <summary>The partition that the host belongs to; null for a configured endpoint.</summary>
    public AwsPartition? Partition { get; private init; }

    public required string Bucket { get; init; }

    /// <summary>The object's key, decoded.</summary>
    public required string Key { get; init; }

    /// <summary>Reads a URI.</summary>
    /// <returns>Null if the URI leads to a place that is not to be trusted.</returns>
    /// <param name="text">The URI as the service gave it.</param>
    /// <param name="endpoints">The endpoints that the user configured, as scheme, host and port.</param>
    public static FileLocation? Parse(string text, IReadOnlyList<Uri> endpoints)
    {
        if (text.StartsWith("s3://", StringComparison.OrdinalIgnoreCase))
        {
            return ParseS3Scheme(text, endpoints);
        }

        // S3 takes paths as they are: a key may hold "/../" or an encoded slash.
        if (!Uri.TryCreate(text, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out Uri? uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length > 0)
        {
            return null;
        }

        string path = PathOf(text);
        if (endpoints.Any(endpoint => IsSameOrigin(endpoint, uri)))
        {
            return InPath(uri, text, path, region: null, partition: null);
        }

        if (uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort || S3Host.Match(uri.Host) is not { } host)
        {
            return null;
        }

        return host.Bucket is { } bucket
            ? InBucket(uri, text, bucket, path, host.Region, host.Partition)
            : InPath(uri, text, path, host.Region, host.Partition);
    }

    /// <summary>Emulators answer s3://bucket/key; it means the configured endpoint, and nothing where there is none.</summary>
    private static FileLocation? ParseS3Scheme(string text, IReadOnlyList<Uri> endpoints)
    {
        string[] parts = text["s3://".Length..].Split('/', 2);
        return parts is [{ Length: > 0 } bucket, { Length: > 0 } key] && endpoints.Count > 0
            ? Parse(new Uri(endpoints[0], $"/{bucket}/").AbsoluteUri + EncodeKey(key), endpoints)
            : null;
    }

    /// <summary>A key as it stands in a path: each character S3 doesn't take as it is, percent-encoded; slashes stay.</summary>
    public static string EncodeKey(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));

    private static FileLocation? InPath(Uri uri, string text, string path, string? region, AwsPartition? partition) =>
        path.Split('/', 2) is [{ Length: > 0 } bucket, var key]
            ? InBucket(uri, text, Decode(bucket), key, region, partition)
            : null;

    private static FileLocation? InBucket(
        Uri uri, string text, string bucket, string key, string? region, AwsPartition? partition) =>
        key.Length > 0
            ? new FileLocation(uri, text) { Bucket = bucket, Key = Decode(key), Region = region, Partition = partition }
            : null;

    private static bool IsSameOrigin(Uri endpoint, Uri uri) =>
        endpoint.Scheme == uri.Scheme
        && endpoint.Port == uri.Port
        && string.Equals(endpoint.Host, uri.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands behind the slash after the host. A key may begin with a slash of its own.</summary>
    private static string PathOf(string text)
    {
        string rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('?', '#')[0];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : rest[(slash + 1)..];
    }

    /// <summary>Keys may come encoded or raw: what is not valid encoding stands for itself.</summary>
    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
