using System.Text;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>PutObject, and what every way of storing an object has to see to.</summary>
internal static class ObjectWriter
{
    private const int LongestKey = 1024;
    private const int LongestMetadata = 2048;

    private static readonly string[] s_stored =
    [
        "Cache-Control", "Content-Disposition", "Content-Language", "Expires", "x-amz-server-side-encryption",
        "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-storage-class",
    ];

    private static readonly string[] s_notImplemented =
    [
        "x-amz-object-lock-mode", "x-amz-object-lock-legal-hold", "x-amz-server-side-encryption-customer-algorithm", "x-amz-tagging",
        "x-amz-website-redirect-location", "x-amz-write-offset-bytes",
    ];

    public static async Task<SandboxResponse> PutAsync(SandboxCall call, SandboxUser user, S3Bucket bucket)
    {
        string key = call.Entry.Key!;
        IReadOnlyDictionary<string, string> headers = HeadersOf(call);
        CheckReplaced(call, bucket.Find(key, call.Time));
        UploadedBody body = await UploadedBody.ReadAsync(call, user, DeclaredChecksum.Of(call));
        var checksum = new ObjectChecksum(body.Algorithm) { Value = Convert.ToBase64String(body.Hash) };
        S3Object stored = Store(call, bucket, body.Content, headers, checksum);
        SandboxResponse response = Stored(stored, S3Answer.Empty());
        checksum.Tell(response.Headers, body.Content);
        return response;
    }

    public static S3Object Store(
        SandboxCall call, S3Bucket bucket, ObjectContent content, IReadOnlyDictionary<string, string> headers, ObjectChecksum checksum)
    {
        DateTimeOffset time = call.Time;
        var stored = new S3Object(call.Entry.Key!, new Lazy<ObjectContent>(content), () => time) { Checksum = checksum };
        foreach ((string name, string value) in headers)
        {
            stored.Headers[name] = value;
        }

        bucket.Add(stored, time, previous => CheckReplaced(call, previous));
        return stored;
    }

    public static SandboxResponse Stored(S3Object stored, SandboxResponse response)
    {
        response.Headers["ETag"] = stored.Content.ETag;
        response.Headers["x-amz-server-side-encryption"] = stored.Headers.TryGetValue("x-amz-server-side-encryption", out string? value) ? value : "AES256";
        return response;
    }

    /// <summary>What is stored with the object.</summary>
    /// <exception cref="ServiceException">The key or the metadata is too long, or a header asks for what the sandbox has not.</exception>
    public static Dictionary<string, string> HeadersOf(SandboxCall call)
    {
        if (Encoding.UTF8.GetByteCount(call.Entry.Key!) is int length and > LongestKey)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest, "KeyTooLongError", "Your key is too long", ("Size", $"{length}"), ("MaxSizeAllowed", $"{LongestKey}")));
        }

        if (s_notImplemented.Any(name => call.Header(name) is not null))
        {
            throw new ServiceException(S3Error.NotImplemented());
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = call.Header("Content-Type") ?? "binary/octet-stream",
        };
        foreach (string name in s_stored.Concat(call.HeaderNames.Where(IsMetadata)).Where(name => call.Header(name) is not null))
        {
            headers[name.ToLowerInvariant()] = call.Header(name)!;
        }

        string[] codings = [.. (call.Header("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (codings.Except(["aws-chunked"]).ToArray() is { Length: > 0 } kept)
        {
            headers["Content-Encoding"] = string.Join(',', kept);
        }

        int metadata = headers.Where(header => IsMetadata(header.Key)).Sum(header => header.Key.Length - "x-amz-meta-".Length + header.Value.Length);
        return metadata <= LongestMetadata ? headers : throw new ServiceException(new S3Error(
            StatusCodes.Status400BadRequest,
            "MetadataTooLarge",
            "Your metadata headers exceed the maximum allowed metadata size",
            ("Size", $"{metadata}"),
            ("MaxSizeAllowed", $"{LongestMetadata}")));
    }

    private static bool IsMetadata(string name) => name.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase);

    private static void CheckReplaced(SandboxCall call, S3Object? previous)
    {
        switch (call.Header("If-None-Match"))
        {
            case "*" when previous is not null:
                throw new ServiceException(S3Error.PreconditionFailed("If-None-Match"));
            case not null and not "*":
                throw new ServiceException(S3Error.NotImplemented());
        }

        if (call.Header("If-Match") is string wanted && previous?.Content.ETag.Trim('"') != wanted.Trim('"'))
        {
            throw new ServiceException(previous is null ? S3Error.NoSuchKey(call.Entry.Key) : S3Error.PreconditionFailed("If-Match"));
        }
    }
}
