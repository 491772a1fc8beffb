using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Finding;

/// <summary>Where local time is neither that of the service nor a whole number of hours off.</summary>
public sealed class FindInIndiaTests : ModuleTest
{
    [Theory(Explicit = true)]
    [InlineData("'2026-03-01T17:30:00'")]
    [InlineData("'2026-03-01T12:00:00Z'")]
    [InlineData("'2026-03-01T13:00:00+01:00'")]
    [InlineData("([datetime]::new(2026, 3, 1, 17, 30, 0))")]
    [InlineData("([datetime]::new(2026, 3, 1, 17, 30, 0, [DateTimeKind]::Local))")]
    [InlineData("([datetime]::new(2026, 3, 1, 12, 0, 0, [DateTimeKind]::Utc))")]
    public void All_ways_to_say_a_time_mean_the_same(string time)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The variable TZ doesn't count there.");
        Assert.Equal(TimeSpan.FromHours(5.5), TimeZoneInfo.Local.BaseUtcOffset);
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        Sandbox.AddJob(new JobDefinition("after") { CreationTime = noon.AddMilliseconds(1) });
        Sandbox.AddJob(new JobDefinition("then") { CreationTime = noon });
        Sandbox.AddJob(new JobDefinition("before") { CreationTime = noon.AddMilliseconds(-1) });

        Assert.Equal(["after", "then"], Run($"Find-TranscriptionJob -CreatedAfter {time}").WithoutErrors().Names);
        Assert.Equal(["then", "before"], Run($"Find-TranscriptionJob -CreatedBefore {time}").WithoutErrors().Names);
    }
}
