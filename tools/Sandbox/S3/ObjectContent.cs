using System.Security.Cryptography;
using System.Text;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The bytes of an object, or of any body that the sandbox sends.</summary>
public sealed class ObjectContent
{
    public static readonly ObjectContent Empty = new([], 0);

    private readonly byte[] _pattern;

    private ObjectContent(byte[] pattern, long length)
    {
        _pattern = pattern;
        Length = length;
        IsWhole = pattern.Length == length;
        ETag = IsWhole ? $"\"{Md5(pattern)}\"" : $"\"{Md5(BitConverter.GetBytes(length))}-2\"";
    }

    public long Length { get; }

    /// <summary>The MD5, or for repeated content something like the ETag of a multipart upload.</summary>
    public string ETag { get; }

    /// <summary>Whether the bytes are all in memory, so that a checksum costs nothing.</summary>
    internal bool IsWhole { get; }

    internal byte[] Bytes => _pattern;

    public static ObjectContent FromBytes(byte[] bytes) => new(bytes, bytes.Length);

    public static ObjectContent FromText(string text) => FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>A pattern over and over up to the length: objects of any size that cost no memory.</summary>
    public static ObjectContent Repeating(byte[] pattern, long length) => new(pattern, length);

    /// <summary>Up to so many bytes from the offset on; at least one unless the content ends there.</summary>
    public ReadOnlyMemory<byte> Slice(long offset, int maximum)
    {
        if (_pattern.Length == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        int start = (int)(offset % _pattern.Length);
        long count = Math.Min(Math.Min(maximum, _pattern.Length - start), Length - offset);
        return _pattern.AsMemory(start, (int)count);
    }

#pragma warning disable CA5351 // S3's ETag is an MD5.
    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
}
