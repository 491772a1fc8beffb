using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>A signer of its own, from the published description of Signature Version 4, so that the sandbox is not checked against itself.</summary>
internal sealed record TestSigner(string AccessKey, string SecretKey, string Region, string Service, string? SessionToken = null)
{
    public void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now)
    {
        string date = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string hash = request.Headers.TryGetValues("x-amz-content-sha256", out IEnumerable<string>? given) ? given.Single() : Hex(SHA256.HashData(body));
        request.Headers.Remove("x-amz-content-sha256");
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = date,
        };
        if (SessionToken is not null)
        {
            headers["x-amz-security-token"] = SessionToken;
        }

        foreach ((string name, string value) in headers.Where(header => header.Key != "host"))
        {
            request.Headers.Add(name, value);
        }

        foreach ((string name, IEnumerable<string> values) in request.Headers.Where(header => header.Key.StartsWith("x-amz-", StringComparison.Ordinal)))
        {
            headers.TryAdd(name, values.Single());
        }

        string names = string.Join(';', headers.Keys);
        string canonical = $"{request.Method}\n{request.RequestUri.AbsolutePath}\n{CanonicalQuery(request.RequestUri)}\n"
            + string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n")) + $"\n{names}\n{hash}";
        string signature = Signature(canonical, date);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={AccessKey}/{Scope(date)}, SignedHeaders={names}, Signature={signature}");
    }

    public string Presign(string method, string address, TimeSpan lifetime, DateTimeOffset now)
    {
        var uri = new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        string date = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string query = $"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={Uri.EscapeDataString($"{AccessKey}/{Scope(date)}")}"
            + $"&X-Amz-Date={date}&X-Amz-Expires={lifetime.TotalSeconds}&X-Amz-SignedHeaders=host";
        string canonical = $"{method}\n{uri.AbsolutePath}\n{query}\nhost:{uri.Authority}\n\nhost\nUNSIGNED-PAYLOAD";
        return $"{address}?{query}&X-Amz-Signature={Signature(canonical, date)}";
    }

    private static string CanonicalQuery(Uri uri)
    {
        string[] parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('&', parameters.Select(parameter => parameter.Contains('=', StringComparison.Ordinal) ? parameter : parameter + "=").Order(StringComparer.Ordinal));
    }

    private string Scope(string date) => $"{date[..8]}/{Region}/{Service}/aws4_request";

    private string Signature(string canonical, string date)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + SecretKey);
        foreach (string part in new[] { date[..8], Region, Service, "aws4_request" })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        string text = $"AWS4-HMAC-SHA256\n{date}\n{Scope(date)}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
