using System.Buffers.Binary;
using System.IO.Hashing;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>
/// CRC-64/NVME, which S3 itself gives to each object that comes without a checksum. System.IO.Hashing has only the CRC-64 of ECMA-182.
/// </summary>
internal sealed class Crc64Nvme() : NonCryptographicHashAlgorithm(sizeof(ulong))
{
    /// <summary>The polynomial AD93D23594C93659, its bits in reverse.</summary>
    private const ulong Polynomial = 0x9A6C9329AC4BC9B5;

    private static readonly ulong[] s_table = [.. Enumerable.Range(0, 256).Select(Entry)];

    private ulong _crc = ulong.MaxValue;

    public override void Append(ReadOnlySpan<byte> source)
    {
        ulong crc = _crc;
        foreach (byte value in source)
        {
            crc = (crc >> 8) ^ s_table[(byte)crc ^ value];
        }

        _crc = crc;
    }

    public override void Reset() => _crc = ulong.MaxValue;

    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt64BigEndian(destination, ~_crc);

    private static ulong Entry(int index)
    {
        ulong entry = (ulong)index;
        for (int bit = 0; bit < 8; bit++)
        {
            entry = (entry >> 1) ^ ((entry & 1) * Polynomial);
        }

        return entry;
    }
}
