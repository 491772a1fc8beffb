using System.Buffers.Binary;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The CRCs that S3 knows. All of them begin and end with ones, and take and give their bits in reverse.</summary>
internal sealed class Crc
{
    public static readonly Crc Crc32 = new(32, 0xEDB88320);
    public static readonly Crc Crc32C = new(32, 0x82F63B78);
    public static readonly Crc Crc64Nvme = new(64, 0x9A6C9329AC4BC9B5);

    private readonly int _width;
    private readonly ulong _ones;
    private readonly ulong[] _table;

    private Crc(int width, ulong polynomial)
    {
        _width = width;
        _ones = ulong.MaxValue >> (64 - width);
        _table = [.. Enumerable.Range(0, 256).Select(index => Entry((ulong)index, polynomial))];
    }

    /// <summary>The state before the first byte.</summary>
    public ulong Start => _ones;

    public byte[] Hash(ReadOnlySpan<byte> bytes) => Finish(Append(Start, bytes));

    public ulong Append(ulong crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            crc = (crc >> 8) ^ _table[(byte)(crc ^ b)];
        }

        return crc;
    }

    public byte[] Finish(ulong crc)
    {
        byte[] bigEndian = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bigEndian, crc ^ _ones);
        return bigEndian[^(_width / 8)..];
    }

    private static ulong Entry(ulong entry, ulong polynomial)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) == 1 ? (entry >> 1) ^ polynomial : entry >> 1;
        }

        return entry;
    }
}
