using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>A clock that stands still until a test moves it, and tells when somebody waits for it.</summary>
internal sealed class StandingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<ITimer> _timers = Channel.CreateUnbounded<ITimer>();

    /// <summary>Until one more timer has been set than was waited for before.</summary>
    public async Task TimerSetAsync() => await _timers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(timer);
        return timer;
    }
}
