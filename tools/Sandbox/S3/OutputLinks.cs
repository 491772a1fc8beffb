using System.Globalization;
using System.Security.Cryptography;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>Makes the URIs that answers point to: presigned ones into the service's bucket, plain ones into a user's.</summary>
internal sealed class OutputLinks
{
    private readonly SandboxOptions _options;

    public OutputLinks(SandboxOptions options)
    {
        _options = options;
        Signer = new SandboxUser("ASIASANDBOXTRANSCRIBE", S3Store.ServiceAccountId)
        {
            Arn = $"arn:aws:sts::{S3Store.ServiceAccountId}:assumed-role/transcribe/sandbox",
            SecretKey = RandomNumberGenerator.GetHexString(40),
            SessionToken = Convert.ToBase64String(RandomNumberGenerator.GetBytes(96)),
        };
    }

    /// <summary>The service's own credentials, which sign its links and nothing else.</summary>
    public SandboxUser Signer { get; }

    /// <summary>A link that is good for GET alone.</summary>
    public string Presigned(string callerAddress, S3Bucket bucket, string key, DateTimeOffset now)
    {
        var address = new Uri(Address(callerAddress, bucket.Region));
        string path = $"/{bucket.Name}/{UriEncoding.Encode(key, keepSlash: true)}";
        var scope = new CredentialScope(now.ToString("yyyyMMdd", CultureInfo.InvariantCulture), bucket.Region, "s3");
        KeyValuePair<string, string>[] query =
        [
            new("X-Amz-Security-Token", Signer.SessionToken!),
            new("X-Amz-Algorithm", SigV4.Algorithm),
            new("X-Amz-Date", now.ToString(SigV4.TimestampFormat, CultureInfo.InvariantCulture)),
            new("X-Amz-SignedHeaders", "host"),
            new("X-Amz-Expires", _options.LinkLifetime.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
            new("X-Amz-Credential", $"{Signer.AccessKeyId}/{scope}"),
        ];
        var headers = new Dictionary<string, string> { ["host"] = address.Authority };
        string signature = SigV4.Sign(
            new SignableRequest("GET", path, query, headers, SigV4.UnsignedPayload), scope, now, ["host"], Signer.SecretKey!);
        IEnumerable<string> parameters = query.Select(parameter => $"{parameter.Key}={UriEncoding.Encode(parameter.Value)}");
        return $"{address.Scheme}://{address.Authority}{path}?{string.Join('&', parameters)}&X-Amz-Signature={signature}";
    }

    /// <summary>The unsigned form, which wants a signature of the caller's own.</summary>
    public string Plain(string callerAddress, S3Bucket bucket, string key, bool encoded) =>
        $"{Address(callerAddress, bucket.Region)}/{bucket.Name}/{(encoded ? UriEncoding.Encode(key, keepSlash: true) : key)}";

    private string Address(string callerAddress, string region) =>
        _options.LinkForm == LinkForm.Aws ? $"https://s3.{region}.amazonaws.com" : callerAddress;
}
