using System.Globalization;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>One range of bytes, resolved against the length of an object.</summary>
internal readonly record struct ByteRange(long Offset, long Length)
{
    /// <returns>Whether the header names exactly one range; S3 ignores others and sends the whole object.</returns>
    /// <param name="header">The header Range.</param>
    /// <param name="objectLength">The length of the object.</param>
    /// <param name="range">The range, or null when it lies outside of the object.</param>
    public static bool TryParse(string? header, long objectLength, out ByteRange? range)
    {
        range = null;
        if (header?.Split('=') is not ["bytes", string spec] || spec.Split('-') is not [string first, string last])
        {
            return false;
        }

        long? from = Number(first);
        long? to = Number(last);
        if ((first.Length > 0 && from is null) || (last.Length > 0 && to is null) || (from is null && to is null) || to < from)
        {
            return false;
        }

        long offset = from ?? Math.Max(0, objectLength - to!.Value);
        long end = from is null ? objectLength : Math.Min(objectLength, to is null ? objectLength : to.Value + 1);
        range = offset < end ? new ByteRange(offset, end - offset) : null;
        return true;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
