using System.Security.Cryptography;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The checksum that an object was stored with.</summary>
/// <param name="Algorithm">CRC64NVME (which S3 gives to what comes without one), CRC32, CRC32C, SHA1 or SHA256.</param>
/// <param name="IsComposite">Whether the object was uploaded in parts, and the checksum is made of theirs.</param>
public sealed record ObjectChecksum(string Algorithm = "CRC64NVME", bool IsComposite = false)
{
    internal string HeaderName => $"x-amz-checksum-{Algorithm.ToLowerInvariant()}";

    internal string Type => IsComposite ? "COMPOSITE" : "FULL_OBJECT";

    internal string Of(ReadOnlySpan<byte> bytes)
    {
        byte[] hash = Hash(bytes);
        return IsComposite ? Convert.ToBase64String(Hash(hash)) + "-1" : Convert.ToBase64String(hash);
    }

#pragma warning disable CA5350 // SHA1 is one of S3's.
    private byte[] Hash(ReadOnlySpan<byte> bytes) => Algorithm switch
    {
        "CRC32" => Crc.Crc32.Hash(bytes),
        "CRC32C" => Crc.Crc32C.Hash(bytes),
        "CRC64NVME" => Crc.Crc64Nvme.Hash(bytes),
        "SHA1" => SHA1.HashData(bytes),
        "SHA256" => SHA256.HashData(bytes),
        _ => throw new InvalidOperationException($"'{Algorithm}' is no checksum that the sandbox knows."),
    };
#pragma warning restore CA5350
}
