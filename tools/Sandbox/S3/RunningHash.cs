using System.Security.Cryptography;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>One of the hashes that S3 knows, over bytes that come piece by piece.</summary>
internal sealed class RunningHash : IDisposable
{
    private readonly IncrementalHash? _digest;
    private readonly Crc? _crc;
    private ulong _state;

    private RunningHash(HashAlgorithmName name) => _digest = IncrementalHash.CreateHash(name);

    private RunningHash(Crc crc)
    {
        _crc = crc;
        _state = crc.Start;
    }

    public static RunningHash Of(string algorithm) => algorithm switch
    {
        "CRC32" => new RunningHash(Crc.Crc32),
        "CRC32C" => new RunningHash(Crc.Crc32C),
        "CRC64NVME" => new RunningHash(Crc.Crc64Nvme),
        "MD5" => new RunningHash(HashAlgorithmName.MD5),
        "SHA1" => new RunningHash(HashAlgorithmName.SHA1),
        "SHA256" => new RunningHash(HashAlgorithmName.SHA256),
        _ => throw new InvalidOperationException($"'{algorithm}' is no hash that the sandbox knows."),
    };

    public static byte[] Of(string algorithm, ObjectContent content)
    {
        using RunningHash hash = Of(algorithm);
        for (long offset = 0; offset < content.Length;)
        {
            ReadOnlyMemory<byte> piece = content.Slice(offset, int.MaxValue);
            hash.Append(piece.Span);
            offset += piece.Length;
        }

        return hash.Finish();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_crc is null)
        {
            _digest!.AppendData(bytes);
        }
        else
        {
            _state = _crc.Append(_state, bytes);
        }
    }

    /// <returns>The hash; the next one begins.</returns>
    public byte[] Finish()
    {
        if (_crc is null)
        {
            return _digest!.GetHashAndReset();
        }

        byte[] hash = _crc.Finish(_state);
        _state = _crc.Start;
        return hash;
    }

    public void Dispose() => _digest?.Dispose();
}
