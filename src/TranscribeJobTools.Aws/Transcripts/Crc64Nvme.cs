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

    /// <summary>Eight bytes are taken at once: the n-th table is that of a byte with n more behind it.</summary>
    private static readonly ulong[][] s_tables = MakeTables();

    private ulong _crc = ulong.MaxValue;

    public override void Append(ReadOnlySpan<byte> source)
    {
        ulong[][] tables = s_tables;
        ulong crc = _crc;
        for (; source.Length >= sizeof(ulong); source = source[sizeof(ulong)..])
        {
            crc ^= BinaryPrimitives.ReadUInt64LittleEndian(source);
            crc = tables[7][(byte)crc] ^ tables[6][(byte)(crc >> 8)] ^ tables[5][(byte)(crc >> 16)] ^ tables[4][(byte)(crc >> 24)]
                ^ tables[3][(byte)(crc >> 32)] ^ tables[2][(byte)(crc >> 40)] ^ tables[1][(byte)(crc >> 48)] ^ tables[0][crc >> 56];
        }

        foreach (byte value in source)
        {
            crc = (crc >> 8) ^ tables[0][(byte)crc ^ value];
        }

        _crc = crc;
    }

    public override void Reset() => _crc = ulong.MaxValue;

    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt64BigEndian(destination, ~_crc);

    private static ulong[][] MakeTables()
    {
        ulong[] first = [.. Enumerable.Range(0, 256).Select(index => Shift((ulong)index))];
        ulong[][] tables = [first, .. new ulong[sizeof(ulong) - 1][]];
        for (int n = 1; n < tables.Length; n++)
        {
            tables[n] = [.. tables[n - 1].Select(entry => (entry >> 8) ^ first[(byte)entry])];
        }

        return tables;
    }

    /// <summary>Moves a byte out, bit by bit.</summary>
    private static ulong Shift(ulong value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) * Polynomial);
        }

        return value;
    }
}
