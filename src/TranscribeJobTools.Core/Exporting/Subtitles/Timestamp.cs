using System.Globalization;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>A time as subtitle files write it.</summary>
internal static class Timestamp
{
    /// <summary>Seconds as hh:mm:ss.fff.</summary>
    /// <param name="seconds">Not negative.</param>
    /// <param name="point">What stands before the milliseconds: SubRip has a comma.</param>
    public static string Of(double seconds, char point)
    {
        long all = (long)Math.Round(seconds * 1000);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{all / 3_600_000:00}:{all / 60_000 % 60:00}:{all / 1000 % 60:00}{point}{all % 1000:000}");
    }
}
