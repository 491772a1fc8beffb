namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A clock that a test can put forward, for the sandbox: to the module, the time is what it is.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long _ticksAhead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticksAhead));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticksAhead, time.Ticks);
}
