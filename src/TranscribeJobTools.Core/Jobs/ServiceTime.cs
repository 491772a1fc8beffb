namespace TranscribeJobTools.Jobs;

/// <summary>The service's times, as users meet them.</summary>
internal static class ServiceTime
{
    /// <summary>Local, and rounded to the millisecond the service sent: epoch seconds read as a double are some ticks off.</summary>
    public static DateTime? ToLocal(DateTime? time)
    {
        if (time is not { } value)
        {
            return null;
        }

        DateTime utc = value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime();
        long milliseconds = (utc.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond;
        return new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc).ToLocalTime();
    }
}
