using System.Globalization;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Jobs;

/// <summary>A link that carries its own permission, for a while. What follows its question mark is a secret.</summary>
internal static class PresignedUrl
{
    /// <summary>Whether the URI is signed already; otherwise it names an object in a bucket of the user's own.</summary>
    public static bool IsPresigned(string uri) => Parameter(uri, "X-Amz-Signature") is not null;

    /// <summary>When the link dies, or null if it doesn't say.</summary>
    public static DateTimeOffset? Expiry(string uri)
    {
        return DateTimeOffset.TryParseExact(
                Parameter(uri, "X-Amz-Date"),
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset signed)
            && int.TryParse(Parameter(uri, "X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            && seconds < (DateTimeOffset.MaxValue - signed).TotalSeconds
                ? signed.AddSeconds(seconds)
                : null;
    }

    /// <summary>The URI as people may see it; nothing for none.</summary>
    public static string Shown(string? uri) =>
        uri is null ? "" : Printable.Text(WithoutQuery(uri)!) + (IsPresigned(uri) ? "?..." : "");

    /// <summary>The URI without what may be a secret.</summary>
    public static string? WithoutQuery(string? uri) => uri?.Split('?', 2)[0];

    private static string? Parameter(string uri, string name)
    {
        int query = uri.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return null;
        }

        foreach (string part in uri[(query + 1)..].Split('#', 2)[0].Split('&'))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Uri.UnescapeDataString(part[(equals + 1)..]);
            }
        }

        return null;
    }
}
