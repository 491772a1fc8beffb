using System.Security.Cryptography;
using System.Text;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The bytes of an object, or of any body that the sandbox sends.</summary>
public sealed class ObjectContent
{
    public static readonly ObjectContent Empty = FromBytes([]);

    private readonly ReadOnlyMemory<byte>[] _pieces;
    private readonly long[] _starts;
    private readonly long _period;

    private ObjectContent(IEnumerable<ReadOnlyMemory<byte>> pieces, long? length, string etag)
    {
        _pieces = [.. pieces.Where(piece => piece.Length > 0)];
        _starts = new long[_pieces.Length];
        for (int i = 0; i < _pieces.Length; i++)
        {
            _starts[i] = _period;
            _period += _pieces[i].Length;
        }

        Length = length ?? _period;
        IsWhole = Length == _period;
        ETag = $"\"{etag}\"";
    }

    public long Length { get; }

    /// <summary>The MD5, or something like it with the number of parts after a hyphen.</summary>
    public string ETag { get; }

    /// <summary>Whether the bytes are all in memory, so that a checksum costs nothing.</summary>
    internal bool IsWhole { get; }

    public static ObjectContent FromBytes(byte[] bytes) => new([bytes], null, Md5(bytes));

    public static ObjectContent FromText(string text) => FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>A pattern over and over up to the length: objects of any size that cost no memory.</summary>
    public static ObjectContent Repeating(byte[] pattern, long length) =>
        new([pattern], length, pattern.Length == length ? Md5(pattern) : $"{Md5(BitConverter.GetBytes(length))}-2");

    /// <summary>The bytes of several contents, one after the other; nothing is copied.</summary>
    internal static ObjectContent Joined(IReadOnlyList<ObjectContent> parts, IEnumerable<byte[]> md5s) =>
        new(parts.SelectMany(part => part._pieces), null, $"{Md5([.. md5s.SelectMany(md5 => md5)])}-{parts.Count}");

    internal static ObjectContent FromPieces(IEnumerable<ReadOnlyMemory<byte>> pieces, byte[] md5) =>
        new(pieces, null, Convert.ToHexStringLower(md5));

    /// <summary>Up to so many bytes from the offset on; at least one unless the content ends there.</summary>
    public ReadOnlyMemory<byte> Slice(long offset, int maximum)
    {
        if (_period == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        long at = offset % _period;
        int found = Array.BinarySearch(_starts, at);
        int index = found < 0 ? ~found - 1 : found;
        int start = (int)(at - _starts[index]);
        long count = Math.Min(Math.Min(maximum, _pieces[index].Length - start), Length - offset);
        return _pieces[index].Slice(start, (int)count);
    }

    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        for (int offset = 0; offset < bytes.Length;)
        {
            ReadOnlyMemory<byte> piece = Slice(offset, int.MaxValue);
            piece.CopyTo(bytes.AsMemory(offset));
            offset += piece.Length;
        }

        return bytes;
    }

#pragma warning disable CA5351 // S3's ETag is an MD5.
    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
}
