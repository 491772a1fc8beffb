using System.Globalization;

namespace TranscribeJobTools.Sandbox.Signing;

/// <summary>What a request says of its own signature, in the Authorization header or in the query of a presigned link.</summary>
public sealed record RequestSignature
{
    public required string AccessKeyId { get; init; }

    public required CredentialScope Scope { get; init; }

    public required IReadOnlyList<string> SignedHeaders { get; init; }

    public required string Signature { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public string? SecurityToken { get; init; }

    /// <summary>How long a presigned link lives; null when the signature stands in the header.</summary>
    public TimeSpan? Lifetime { get; init; }

    public bool IsPresigned => Lifetime is not null;

    /// <returns>The signature, or null when the header is no Signature Version 4 at all.</returns>
    public static RequestSignature? FromHeader(string authorization, string? date, string? securityToken)
    {
        if (!authorization.StartsWith(SigV4.Algorithm + " ", StringComparison.Ordinal))
        {
            return null;
        }

        Dictionary<string, string> parts = authorization[SigV4.Algorithm.Length..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .GroupBy(part => part[0], part => part[1])
            .ToDictionary(group => group.Key, group => group.First());
        return Create(
            parts.GetValueOrDefault("Credential"),
            parts.GetValueOrDefault("SignedHeaders"),
            parts.GetValueOrDefault("Signature"),
            date,
            securityToken,
            lifetime: null);
    }

    /// <returns>The signature, or null when a part of it is missing or malformed.</returns>
    public static RequestSignature? FromQuery(IReadOnlyList<KeyValuePair<string, string>> query)
    {
        string? Parameter(string name) => query.FirstOrDefault(parameter => parameter.Key == name).Value;

        return Parameter("X-Amz-Algorithm") == SigV4.Algorithm
            && int.TryParse(Parameter("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? Create(
                Parameter("X-Amz-Credential"),
                Parameter("X-Amz-SignedHeaders"),
                Parameter("X-Amz-Signature"),
                Parameter("X-Amz-Date"),
                Parameter("X-Amz-Security-Token"),
                TimeSpan.FromSeconds(seconds))
            : null;
    }

    private static RequestSignature? Create(
        string? credential, string? signedHeaders, string? signature, string? date, string? securityToken, TimeSpan? lifetime)
    {
        return credential?.Split('/') is [string accessKeyId, string day, string region, string service, "aws4_request"]
            && signedHeaders is not null
            && signature is not null
            && DateTimeOffset.TryParseExact(
                date, SigV4.TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset timestamp)
            ? new RequestSignature
            {
                AccessKeyId = accessKeyId,
                Scope = new CredentialScope(day, region, service),
                SignedHeaders = signedHeaders.Split(';'),
                Signature = signature,
                Timestamp = timestamp,
                SecurityToken = securityToken,
                Lifetime = lifetime,
            }
            : null;
    }
}
