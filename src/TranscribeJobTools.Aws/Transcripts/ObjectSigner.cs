using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>
/// Signs links to objects in the user's own buckets. Keys of any characters keep them. A link is good only with the header that asks for
/// checksums (<see cref="S3Checksum.ModeHeader"/>): in the query S3 takes no notice of it.
/// </summary>
internal static class ObjectSigner
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(15);

    /// <param name="credentials">Who asks.</param>
    /// <param name="location">The object.</param>
    /// <param name="region">The bucket's region, which the signature must name.</param>
    /// <param name="moved">Whether the bucket is in another region than the location's host says.</param>
    public static async Task<Uri> SignAsync(AWSCredentials credentials, FileLocation location, string region, bool moved)
    {
        string service = ServiceUrl(location, region, moved);
        var config = new AmazonS3Config
        {
            ServiceURL = service,
            AuthenticationRegion = region,

            // Bucket names with dots break TLS in the other style.
            ForcePathStyle = true,
        };
        using var client = new AmazonS3Client(credentials, config);
        var request = new GetPreSignedUrlRequest
        {
            BucketName = location.Bucket,
            Key = location.Key,
            Verb = HttpVerb.GET,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime + s_lifetime,
            Protocol = location.Uri.Scheme == Uri.UriSchemeHttp ? Protocol.HTTP : Protocol.HTTPS,
        };
        request.Headers[S3Checksum.ModeHeader] = S3Checksum.Enabled;
        string link = await client.GetPreSignedURLAsync(request).ConfigureAwait(false);

        // The SDK signs a key's leading slash but leaves it out of the link's path: only the query is taken from it.
        string query = link[link.IndexOf('?', StringComparison.Ordinal)..];
        return new Uri(
            $"{service}/{location.Bucket}/{FileLocation.EncodeKey(location.Key)}{query}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static string ServiceUrl(FileLocation location, string region, bool moved)
    {
        if (location.Partition is null)
        {
            return location.Uri.GetLeftPart(UriPartial.Authority);
        }

        return moved
            ? $"https://s3.{region}.{location.Partition.DnsSuffix}"
            : $"https://{location.Uri.Host[(location.Uri.Host.StartsWith(location.Bucket + ".", StringComparison.Ordinal) ? location.Bucket.Length + 1 : 0)..]}";
    }
}
