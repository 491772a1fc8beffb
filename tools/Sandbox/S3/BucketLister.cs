using System.Globalization;
using System.Text;
using System.Xml.Linq;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>ListObjectsV2, ListParts and ListMultipartUploads, page by page.</summary>
internal static class BucketLister
{
    private const int LongestPage = 1000;

    public static SandboxResponse ListObjects(SandboxCall call, S3Bucket bucket)
    {
        string prefix = call.Parameter("prefix") ?? "";
        string? delimiter = call.Parameter("delimiter") is { Length: > 0 } given ? given : null;
        string? token = call.Parameter("continuation-token");
        string after = token is null ? call.Parameter("start-after") ?? "" : Encoding.UTF8.GetString(FromToken(token));
        string Encoded(string text) => call.Parameter("encoding-type") == "url" ? UriEncoding.Encode(text, keepSlash: true) : text;

        // What lies behind a common prefix is listed once, as the prefix.
        (string Name, S3Object? Stored)[] entries =
        [
            .. bucket.All(call.Time)
                .Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(stored => CommonPrefix(stored.Key, prefix, delimiter) is string common ? (common, null) : (stored.Key, (S3Object?)stored))
                .DistinctBy(entry => entry.Item1)
                .OrderBy(entry => entry.Item1, StringComparer.Ordinal)
                .Where(entry => string.CompareOrdinal(entry.Item1, after) > 0),
        ];
        int limit = Limit(call, "max-keys");
        var page = entries.Take(limit).ToArray();
        bool isTruncated = page.Length > 0 && page.Length < entries.Length;
        return S3Answer.Xml(S3Answer.Element(
            "ListBucketResult",
            S3Answer.Element("Name", bucket.Name),
            S3Answer.Element("Prefix", Encoded(prefix)),
            S3Answer.Optional("Delimiter", delimiter is null ? null : Encoded(delimiter)),
            S3Answer.Element("MaxKeys", limit),
            S3Answer.Optional("EncodingType", call.Parameter("encoding-type")),
            S3Answer.Element("KeyCount", page.Length),
            S3Answer.Element("IsTruncated", isTruncated),
            S3Answer.Optional("ContinuationToken", token),
            S3Answer.Optional("NextContinuationToken", isTruncated ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1].Name)) : null),
            S3Answer.Optional("StartAfter", call.Parameter("start-after")),
            page.Where(entry => entry.Stored is not null).Select(entry => Contents(entry.Stored!, Encoded)),
            page.Where(entry => entry.Stored is null)
                .Select(entry => S3Answer.Element("CommonPrefixes", S3Answer.Element("Prefix", Encoded(entry.Name))))));
    }

    public static SandboxResponse ListParts(SandboxCall call, S3Bucket bucket)
    {
        MultipartUpload upload = MultipartWriter.FindUnfinished(call, bucket);
        int limit = Limit(call, "max-parts");
        int marker = Number(call, "part-number-marker") ?? 0;
        UploadedPart[] rest = [.. upload.Parts.Where(part => part.Number > marker)];
        UploadedPart[] page = [.. rest.Take(limit)];
        return S3Answer.Xml(S3Answer.Element(
            "ListPartsResult",
            S3Answer.Element("Bucket", bucket.Name),
            S3Answer.Element("Key", upload.Key),
            S3Answer.Element("UploadId", upload.UploadId),
            S3Answer.Element("PartNumberMarker", marker),
            S3Answer.Element("NextPartNumberMarker", page.Length > 0 ? page[^1].Number : 0),
            S3Answer.Element("MaxParts", limit),
            S3Answer.Element("IsTruncated", page.Length < rest.Length),
            S3Answer.Optional("ChecksumAlgorithm", upload.Checksum?.Algorithm),
            S3Answer.Optional("ChecksumType", upload.Checksum?.Type),
            page.Select(part => S3Answer.Element(
                "Part",
                S3Answer.Element("PartNumber", part.Number),
                S3Answer.Element("LastModified", S3Answer.Moment(part.LastModified)),
                S3Answer.Element("ETag", part.ETag),
                S3Answer.Element("Size", part.Length),
                upload.Checksum is null ? null
                    : S3Answer.Element("Checksum" + upload.Checksum.Algorithm, Convert.ToBase64String(part.Body.Hash)))),
            S3Answer.Element("StorageClass", "STANDARD")));
    }

    public static SandboxResponse ListUploads(SandboxCall call, S3Bucket bucket)
    {
        if (call.HasParameter("delimiter"))
        {
            throw new ServiceException(S3Error.NotImplemented());
        }

        string prefix = call.Parameter("prefix") ?? "";
        (string Key, string UploadId) marker = (call.Parameter("key-marker") ?? "", call.Parameter("upload-id-marker") ?? "");
        int limit = Limit(call, "max-uploads");
        MultipartUpload[] all = [.. bucket.UnfinishedUploads.Where(upload => upload.Key.StartsWith(prefix, StringComparison.Ordinal))];
        int at = Array.FindIndex(all, upload => upload.Key == marker.Key && upload.UploadId == marker.UploadId);
        MultipartUpload[] rest = at >= 0 ? all[(at + 1)..] : [.. all.Where(upload => string.CompareOrdinal(upload.Key, marker.Key) > 0)];
        MultipartUpload[] page = [.. rest.Take(limit)];
        bool isTruncated = page.Length > 0 && page.Length < rest.Length;
        return S3Answer.Xml(S3Answer.Element(
            "ListMultipartUploadsResult",
            S3Answer.Element("Bucket", bucket.Name),
            S3Answer.Element("Prefix", prefix),
            S3Answer.Element("KeyMarker", marker.Key),
            S3Answer.Element("UploadIdMarker", marker.UploadId),
            S3Answer.Optional("NextKeyMarker", isTruncated ? page[^1].Key : null),
            S3Answer.Optional("NextUploadIdMarker", isTruncated ? page[^1].UploadId : null),
            S3Answer.Element("MaxUploads", limit),
            S3Answer.Element("IsTruncated", isTruncated),
            page.Select(upload => S3Answer.Element(
                "Upload",
                S3Answer.Element("Key", upload.Key),
                S3Answer.Element("UploadId", upload.UploadId),
                S3Answer.Element("StorageClass", "STANDARD"),
                S3Answer.Element("Initiated", S3Answer.Moment(upload.Initiated)),
                S3Answer.Optional("ChecksumAlgorithm", upload.Checksum?.Algorithm),
                S3Answer.Optional("ChecksumType", upload.Checksum?.Type)))));
    }

    private static string? CommonPrefix(string key, string prefix, string? delimiter)
    {
        int at = delimiter is null ? -1 : key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : key[..(at + delimiter!.Length)];
    }

    private static XElement Contents(S3Object stored, Func<string, string> encoded) => S3Answer.Element(
        "Contents",
        S3Answer.Element("Key", encoded(stored.Key)),
        S3Answer.Element("LastModified", S3Answer.Moment(stored.AvailableSince()!.Value)),
        S3Answer.Element("ETag", stored.Content.ETag),
        S3Answer.Element("ChecksumAlgorithm", stored.Checksum.Algorithm),
        S3Answer.Element("ChecksumType", stored.Checksum.Type),
        S3Answer.Element("Size", stored.Content.Length),
        S3Answer.Element("StorageClass", "STANDARD"));

    private static int Limit(SandboxCall call, string name) => Math.Min(Number(call, name) ?? LongestPage, LongestPage);

    private static int? Number(SandboxCall call, string name) => call.Parameter(name) switch
    {
        null or "" => null,
        string text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        string text => throw new ServiceException(S3Error.InvalidArgument($"Provided {name} not an integer or within integer range", name, text)),
    };

    private static byte[] FromToken(string token)
    {
        byte[] bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out int length)
            ? bytes[..length]
            : throw new ServiceException(S3Error.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token));
    }
}
