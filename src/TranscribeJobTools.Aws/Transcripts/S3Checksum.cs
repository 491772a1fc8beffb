using System.IO.Hashing;
using System.Security.Cryptography;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>The checksums of whole objects, as S3 tells them in headers.</summary>
internal static class S3Checksum
{
    private const string Prefix = "x-amz-checksum-";

    /// <summary>Asks for checksums; part of the signature, since S3 takes no header of its own that is not.</summary>
    public const string ModeHeader = Prefix + "mode";

    public const string Enabled = "ENABLED";

    /// <summary>By how much they tell, and how common they are.</summary>
    private static readonly (string Algorithm, int Size, Func<string, string, IFileChecksum> Make)[] s_kinds =
    [
        ("SHA256", SHA256.HashSizeInBytes, (algorithm, expected) => new Sha(algorithm, expected, HashAlgorithmName.SHA256)),
        ("SHA1", SHA1.HashSizeInBytes, (algorithm, expected) => new Sha(algorithm, expected, HashAlgorithmName.SHA1)),
        ("CRC64NVME", sizeof(ulong), (algorithm, expected) => new Crc(algorithm, expected, new Crc64Nvme())),
        ("CRC32C", sizeof(uint), (algorithm, expected) => new Crc(algorithm, expected, new Crc32C())),
        ("CRC32", sizeof(uint), (algorithm, expected) => new Crc(algorithm, expected, new Crc32())),
    ];

    /// <summary>Reads the headers of an answer that gives a whole object.</summary>
    /// <returns>Null if they tell no checksum of the whole: of an object that was uploaded in parts it may be one of their checksums.</returns>
    public static IFileChecksum? Of(HttpResponseMessage response)
    {
        if (string.Equals(Header(response, "type"), "COMPOSITE", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach ((string algorithm, int size, Func<string, string, IFileChecksum> make) in s_kinds)
        {
            if (Header(response, algorithm) is { } value && IsBase64(value, size))
            {
                return make(algorithm, value);
            }
        }

        return null;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(Prefix + name, out IEnumerable<string>? values) ? values.First() : null;

    /// <summary>What has a number of parts behind it, as "Zm9v-2", is none.</summary>
    private static bool IsBase64(string text, int size)
    {
        Span<byte> bytes = stackalloc byte[size];
        return Convert.TryFromBase64String(text, bytes, out int written) && written == size;
    }

    private sealed class Crc(string algorithm, string expected, NonCryptographicHashAlgorithm crc) : IFileChecksum
    {
        public string Algorithm => algorithm;

        public string Expected => expected;

        public void Append(ReadOnlySpan<byte> bytes) => crc.Append(bytes);

        public string GetFound()
        {
            byte[] hash = crc.GetCurrentHash();
            if (crc is Crc32)
            {
                // The library has its bytes the other way round.
                Array.Reverse(hash);
            }

            return Convert.ToBase64String(hash);
        }

        public void Dispose()
        {
        }
    }

    private sealed class Sha(string algorithm, string expected, HashAlgorithmName name) : IFileChecksum
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

        public string Algorithm => algorithm;

        public string Expected => expected;

        public void Append(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

        public string GetFound() => Convert.ToBase64String(_hash.GetCurrentHash());

        public void Dispose() => _hash.Dispose();
    }
}
