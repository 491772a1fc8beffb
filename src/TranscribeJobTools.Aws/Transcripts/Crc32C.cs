using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>CRC-32C, by the processor's own instruction where it has one.</summary>
internal sealed class Crc32C() : NonCryptographicHashAlgorithm(sizeof(uint))
{
    private uint _crc = uint.MaxValue;

    public override void Append(ReadOnlySpan<byte> source)
    {
        uint crc = _crc;
        for (; source.Length >= sizeof(ulong); source = source[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(source));
        }

        foreach (byte value in source)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        _crc = crc;
    }

    public override void Reset() => _crc = uint.MaxValue;

    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt32BigEndian(destination, ~_crc);
}
