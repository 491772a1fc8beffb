using System.Globalization;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>CreateMultipartUpload, UploadPart, CompleteMultipartUpload and AbortMultipartUpload.</summary>
internal static class MultipartWriter
{
    private const int MostParts = 10_000;

    public static SandboxResponse Create(SandboxCall call, S3Bucket bucket)
    {
        ObjectChecksum? checksum = AnnouncedChecksum(call);
        var upload = new MultipartUpload(call.Entry.Key!, call.Time, ObjectWriter.HeadersOf(call), checksum);
        bucket.Add(upload);
        call.Entry.UploadId = upload.UploadId;
        SandboxResponse response = S3Answer.Xml(S3Answer.Element(
            "InitiateMultipartUploadResult",
            S3Answer.Element("Bucket", bucket.Name),
            S3Answer.Element("Key", upload.Key),
            S3Answer.Element("UploadId", upload.UploadId)));
        if (checksum is not null)
        {
            response.Headers["x-amz-checksum-algorithm"] = checksum.Algorithm;
            response.Headers["x-amz-checksum-type"] = checksum.Type;
        }

        return response;
    }

    public static async Task<SandboxResponse> UploadPartAsync(SandboxCall call, SandboxUser user, S3Bucket bucket)
    {
        int number = call.Entry.PartNumber is int given and >= 1 and <= MostParts ? given : throw new ServiceException(S3Error.InvalidArgument(
            $"Part number must be an integer between 1 and {MostParts}, inclusive", "partNumber", call.Parameter("partNumber") ?? ""));
        MultipartUpload upload = FindUnfinished(call, bucket);
        DeclaredChecksum? declared = DeclaredChecksum.Of(call);
        ObjectChecksum? expected = upload.Checksum;
        if (declared is null ? expected?.IsComposite == true : declared.Algorithm != expected?.Algorithm)
        {
            throw new ServiceException(S3Error.InvalidRequest(
                $"Checksum Type mismatch occurred, expected checksum Type: {expected?.Algorithm.ToLowerInvariant() ?? "null"}, "
                + $"actual checksum Type: {declared?.Algorithm.ToLowerInvariant() ?? "null"}"));
        }

        UploadedBody body = await UploadedBody.ReadAsync(call, user, declared);
        // It may have been completed or aborted meanwhile; then the part is lost.
        var part = new UploadedPart(number, body, call.Time);
        FindUnfinished(call, bucket).Add(part);
        SandboxResponse response = S3Answer.Empty();
        response.Headers["ETag"] = part.ETag;
        if (declared is not null)
        {
            response.Headers[declared.HeaderName] = Convert.ToBase64String(body.Hash);
        }

        return response;
    }

    public static async Task<SandboxResponse> CompleteAsync(SandboxCall call, SandboxUser user, S3Bucket bucket)
    {
        MultipartUpload upload = bucket.FindUpload(call.Entry.UploadId, call.Entry.Key!)
            ?? throw new ServiceException(S3Error.NoSuchUpload(call.Entry.UploadId));
        // Checksums in its headers are the object's, not this body's.
        UploadedBody body = await UploadedBody.ReadAsync(call, user, declared: null);
        PartList list = PartList.Read(body.Content);
        S3Object stored;
        lock (upload)
        {
            if (upload.Completed is (S3Object former, string parts))
            {
                stored = parts == list.Summary ? former : throw new ServiceException(S3Error.NoSuchUpload(upload.UploadId));
            }
            else
            {
                stored = Assemble(call, bucket, upload, list);
                upload.Complete(stored, list.Summary);
            }
        }

        call.Entry.ReceivedLength = null;
        string[] address = [call.BaseAddress, bucket.Name, UriEncoding.Encode(upload.Key, keepSlash: true)];
        return ObjectWriter.Stored(stored, S3Answer.Xml(S3Answer.Element(
            "CompleteMultipartUploadResult",
            S3Answer.Element("Location", string.Join('/', address)),
            S3Answer.Element("Bucket", bucket.Name),
            S3Answer.Element("Key", upload.Key),
            S3Answer.Element("ETag", stored.Content.ETag),
            S3Answer.Element("Checksum" + stored.Checksum.Algorithm, stored.Checksum.Of(stored.Content)),
            S3Answer.Element("ChecksumType", stored.Checksum.Type))));
    }

    public static SandboxResponse Abort(SandboxCall call, S3Bucket bucket)
    {
        bucket.Remove(FindUnfinished(call, bucket));
        return S3Answer.Empty(StatusCodes.Status204NoContent);
    }

    public static MultipartUpload FindUnfinished(SandboxCall call, S3Bucket bucket) =>
        bucket.FindUpload(call.Entry.UploadId, call.Entry.Key!) is MultipartUpload { IsCompleted: false } upload
            ? upload
            : throw new ServiceException(S3Error.NoSuchUpload(call.Entry.UploadId));

    private static S3Object Assemble(SandboxCall call, S3Bucket bucket, MultipartUpload upload, PartList list)
    {
        IReadOnlyList<UploadedPart> parts = list.Choose(upload);
        ObjectContent content = ObjectContent.Joined([.. parts.Select(part => part.Body.Content)], parts.Select(part => part.Body.Md5));
        if (call.Header("x-amz-mp-object-size") is string size && size != content.Length.ToString(CultureInfo.InvariantCulture))
        {
            throw new ServiceException(S3Error.InvalidRequest(
                $"The provided 'x-amz-mp-object-size' header value {size} does not match what was computed: {content.Length}"));
        }

        ObjectChecksum checksum = upload.Checksum ?? new ObjectChecksum();
        checksum = checksum with
        {
            Value = checksum.IsComposite ? checksum.OfParts([.. parts.Select(part => part.Body.Hash)]) : checksum.Of(content),
        };
        if (call.Header("x-amz-checksum-type") is string type && !type.Equals(checksum.Type, StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException(S3Error.InvalidRequest(
                $"The upload was created using the {checksum.Type} checksum mode. The complete request must use the same checksum mode."));
        }

        if (call.Header(checksum.HeaderName) is string declared && declared.Split('-')[0] != checksum.Value.Split('-')[0])
        {
            throw new ServiceException(S3Error.BadDigest($"The {checksum.Algorithm} you specified did not match the calculated checksum."));
        }

        return ObjectWriter.Store(call, bucket, content, upload.Headers, checksum);
    }

    private static ObjectChecksum? AnnouncedChecksum(SandboxCall call)
    {
        string? type = call.Header("x-amz-checksum-type")?.ToUpperInvariant();
        if (call.Header("x-amz-checksum-algorithm")?.ToUpperInvariant() is not string algorithm)
        {
            return type is null ? null : throw new ServiceException(S3Error.InvalidRequest(
                "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header."));
        }

        if (!ObjectChecksum.Algorithms.Contains(algorithm))
        {
            throw new ServiceException(S3Error.InvalidRequest(
                "Checksum algorithm provided is unsupported. Please try again with any of the valid types: "
                + "[CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"));
        }

        var checksum = new ObjectChecksum(algorithm, (type ?? (algorithm == "CRC64NVME" ? "FULL_OBJECT" : "COMPOSITE")) == "COMPOSITE");
        bool isKnown = checksum.IsComposite ? algorithm != "CRC64NVME" : algorithm is not ("SHA1" or "SHA256");
        return isKnown && (type ?? checksum.Type) == checksum.Type ? checksum : throw new ServiceException(S3Error.InvalidRequest(
            $"The {type} checksum type cannot be used with the {algorithm.ToLowerInvariant()} checksum algorithm."));
    }
}
