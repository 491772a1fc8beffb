using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Jobs;

public class ServiceTimeTests
{
    [Fact]
    public void Epoch_seconds_read_as_a_double_are_the_millisecond_that_was_sent()
    {
        DateTime read = DateTime.UnixEpoch.AddSeconds(1651692778.761);
        DateTime sent = new(2022, 5, 4, 19, 32, 58, 761, DateTimeKind.Utc);

        DateTime? time = ServiceTime.ToLocal(read);

        Assert.Equal(DateTimeKind.Local, time?.Kind);
        Assert.Equal(sent.ToLocalTime(), time);
        Assert.Equal(sent, time?.ToUniversalTime());
    }

    [Fact]
    public void All_milliseconds_of_a_second_are_kept() => Assert.All(Enumerable.Range(0, 1000), millisecond =>
    {
        DateTime? time = ServiceTime.ToLocal(DateTime.UnixEpoch.AddSeconds(1651692778 + (millisecond / 1000.0)));

        Assert.Equal(millisecond, time?.Millisecond);
        Assert.Equal(0, time?.Ticks % TimeSpan.TicksPerMillisecond);
    });

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_time_that_names_no_zone_is_universal(DateTimeKind kind) => Assert.Equal(
        new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc).ToLocalTime(),
        ServiceTime.ToLocal(new DateTime(2026, 7, 1, 12, 0, 0, kind)));

    [Fact]
    public void A_local_time_stays_the_same_time()
    {
        DateTime local = new DateTime(2026, 7, 1, 12, 0, 0, 5, DateTimeKind.Utc).ToLocalTime();

        Assert.Equal(local, ServiceTime.ToLocal(local));
    }

    [Fact]
    public void No_time_stays_none() => Assert.Null(ServiceTime.ToLocal(null));
}
