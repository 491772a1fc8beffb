using System.Globalization;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>A body that has come and is what its request said of it.</summary>
/// <param name="Content">The bytes, with their MD5 as ETag.</param>
/// <param name="Md5">The MD5.</param>
/// <param name="Algorithm">The algorithm of the checksum: the one that the request declared, or CRC64NVME.</param>
/// <param name="Hash">The checksum.</param>
internal sealed record UploadedBody(ObjectContent Content, byte[] Md5, string Algorithm, byte[] Hash)
{
    private const long MaximumLength = 5L * 1024 * 1024 * 1024;
    private const int PieceLength = 1024 * 1024;

    /// <summary>Reads the body as it comes; each byte is kept once.</summary>
    /// <exception cref="ServiceException">The body is not what the request says of it.</exception>
    public static async Task<UploadedBody> ReadAsync(SandboxCall call, SandboxUser user, DeclaredChecksum? declared)
    {
        string payload = call.HasQuerySignature ? SigV4.UnsignedPayload : call.Header("x-amz-content-sha256") ?? throw new ServiceException(
            S3Error.InvalidRequest("Missing required header for this request: x-amz-content-sha256"));
        bool isChunked = IsChunked(payload);
        long length = LengthOf(call, isChunked);
        byte[]? expectedMd5 = ExpectedMd5(call);
        using ChunkSignatures? signatures =
            isChunked && payload.StartsWith("STREAMING-" + SigV4.Algorithm, StringComparison.Ordinal) && user.SecretKey is string secretKey
                ? new ChunkSignatures(call.Signature!, secretKey)
                : null;
        ChunkedBody? chunks = isChunked ? new ChunkedBody(call, signatures) : null;
        using RunningHash md5 = RunningHash.Of("MD5");
        using RunningHash sha256 = RunningHash.Of("SHA256");
        using RunningHash checksum = RunningHash.Of(declared?.Algorithm ?? new ObjectChecksum().Algorithm);
        bool hasHash = !isChunked && payload != SigV4.UnsignedPayload;
        RunningHash[] hashes = hasHash ? [md5, checksum, sha256] : [md5, checksum];

        List<ReadOnlyMemory<byte>> pieces = await ReceiveAsync(call, chunks is null ? call.ReadAsync : chunks.ReadAsync, length, hashes);
        if (hasHash)
        {
            CheckSha256(payload, Convert.ToHexStringLower(sha256.Finish()));
        }

        byte[] computedMd5 = md5.Finish();
        if (expectedMd5?.AsSpan().SequenceEqual(computedMd5) == false)
        {
            throw new ServiceException(S3Error.BadDigest("The Content-MD5 you specified did not match what we received.") with
            {
                Details =
                [
                    ("ExpectedDigest", Convert.ToBase64String(expectedMd5)),
                    ("CalculatedDigest", Convert.ToBase64String(computedMd5)),
                ],
            });
        }

        byte[] hash = checksum.Finish();
        declared?.Check(hash, chunks?.Trailers.GetValueOrDefault(declared.HeaderName));
        return new UploadedBody(
            ObjectContent.FromPieces(pieces, computedMd5), computedMd5, declared?.Algorithm ?? new ObjectChecksum().Algorithm, hash);
    }

    private static async Task<List<ReadOnlyMemory<byte>>> ReceiveAsync(
        SandboxCall call, Func<Memory<byte>, ValueTask<int>> read, long length, RunningHash[] hashes)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        byte[] piece = [];
        int filled = 0;
        long received = 0;
        byte[] beyond = new byte[1];
        while (true)
        {
            if (filled == piece.Length && received < length)
            {
                (piece, filled) = (new byte[Math.Min(PieceLength, length - received)], 0);
                pieces.Add(piece);
            }

            // At the end of the content, the end of the chunks and what follows them is still to be read.
            int count = await read(received < length ? piece.AsMemory(filled) : beyond);
            if (count == 0 || received == length)
            {
                return count == 0 && received == length ? pieces : throw new ServiceException(S3Error.IncompleteBody());
            }

            foreach (RunningHash hash in hashes)
            {
                hash.Append(piece.AsSpan(filled, count));
            }

            filled += count;
            call.Entry.ReceivedLength = received += count;
        }
    }

    private static bool IsChunked(string payload)
    {
        if (payload is "STREAMING-UNSIGNED-PAYLOAD-TRAILER" or "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" or "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
        {
            return true;
        }

        return payload == SigV4.UnsignedPayload || (payload.Length == 64 && payload.All(char.IsAsciiHexDigit))
            ? false
            : throw new ServiceException(S3Error.InvalidArgument(
                "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, "
                + "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.",
                "x-amz-content-sha256",
                payload));
    }

    private static long LengthOf(SandboxCall call, bool isChunked)
    {
        long? length = !isChunked ? call.ContentLength
            : long.TryParse(call.Header("x-amz-decoded-content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long decoded) ? decoded
            : null;
        call.Entry.ReceivedLength = 0;
        return length switch
        {
            null => throw new ServiceException(new S3Error(
                StatusCodes.Status411LengthRequired, "MissingContentLength", "You must provide the Content-Length HTTP header.")),
            > MaximumLength => throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest,
                "EntityTooLarge",
                "Your proposed upload exceeds the maximum allowed size",
                ("ProposedSize", $"{length}"),
                ("MaxSizeAllowed", $"{MaximumLength}"))),
            long known => known,
        };
    }

    private static byte[]? ExpectedMd5(SandboxCall call)
    {
        if (call.Header("Content-MD5") is not string header)
        {
            return null;
        }

        byte[] md5 = new byte[16];
        return Convert.TryFromBase64String(header, md5, out int length) && length == md5.Length
            ? md5
            : throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest, "InvalidDigest", "The Content-MD5 you specified was invalid.", ("Content-MD5", header)));
    }

    private static void CheckSha256(string claimed, string computed)
    {
        if (!claimed.Equals(computed, StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest,
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.",
                ("ClientComputedContentSHA256", claimed),
                ("S3ComputedContentSHA256", computed)));
        }
    }
}
