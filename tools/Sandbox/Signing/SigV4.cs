using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TranscribeJobTools.Sandbox.Signing;

/// <summary>AWS Signature Version 4, from the service's side.</summary>
public static class SigV4
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const string UnsignedPayload = "UNSIGNED-PAYLOAD";
    public const string TimestampFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static bool Verifies(SignableRequest request, RequestSignature signature, string secretKey)
    {
        string expected = Sign(request, signature.Scope, signature.Timestamp, signature.SignedHeaders, secretKey);
        return AreSame(expected, signature.Signature);
    }

    public static bool AreSame(string expected, string claimed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(claimed));

    public static string Sign(
        SignableRequest request, CredentialScope scope, DateTimeOffset timestamp, IReadOnlyList<string> signedHeaders, string secretKey)
    {
        string stringToSign = string.Join('\n',
            Algorithm,
            timestamp.ToString(TimestampFormat, CultureInfo.InvariantCulture),
            scope.ToString(),
            Hash(Encoding.UTF8.GetBytes(CanonicalRequest(request, signedHeaders))));
        return Sign(stringToSign, SigningKey(scope, secretKey));
    }

    public static string Sign(string stringToSign, byte[] signingKey) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(signingKey, Encoding.UTF8.GetBytes(stringToSign)));

    public static byte[] SigningKey(CredentialScope scope, string secretKey)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (string part in new[] { scope.Day, scope.Region, scope.Service, "aws4_request" })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return key;
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string CanonicalRequest(SignableRequest request, IReadOnlyList<string> signedHeaders)
    {
        // The service encodes the path afresh, so it does not matter how much of it the client had encoded.
        string path = UriEncoding.Encode(UriEncoding.Decode(request.RawPath), keepSlash: true);
        IEnumerable<string> query = request.Query
            .Where(parameter => parameter.Key != "X-Amz-Signature")
            .Select(parameter => (Name: UriEncoding.Encode(parameter.Key), Value: UriEncoding.Encode(parameter.Value)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Name}={parameter.Value}");
        var canonical = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(path.Length == 0 ? "/" : path).Append('\n')
            .AppendJoin('&', query).Append('\n');
        foreach (string name in signedHeaders)
        {
            canonical.Append(name).Append(':').Append(Squeeze(request.Headers.GetValueOrDefault(name, ""))).Append('\n');
        }

        return canonical.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(request.PayloadHash).ToString();
    }

    private static string Squeeze(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
