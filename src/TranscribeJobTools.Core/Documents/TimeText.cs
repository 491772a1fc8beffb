using System.Globalization;

namespace TranscribeJobTools.Documents;

/// <summary>Times of speech as people read them.</summary>
internal static class TimeText
{
    /// <summary>Seconds as h:mm:ss, cut to the second that has begun.</summary>
    public static string Of(double seconds)
    {
        long whole = (long)Math.Max(0, seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}");
    }
}
