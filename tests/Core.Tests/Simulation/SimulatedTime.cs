using System.Diagnostics;

namespace TranscribeJobTools.Core.Tests.Simulation;

/// <summary>
/// Time that stands still while there is anything to do, and jumps to the next timer when there is not. A simulated day takes
/// as long as the work in it, and goes the same way each time.
/// </summary>
/// <remarks>
/// The thread pool of this process has one worker (see the project file), and all that a simulation does runs on it: while the
/// clock itself runs there and the queue is empty, whatever is not finished waits for a timer.
/// </remarks>
internal sealed class SimulatedTime : TimeProvider, IThreadPoolWorkItem
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Where files are written by the system in the background, real time passes with an empty queue.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private const int MostAsked = 1_000_000;

    /// <summary>What has not ended by then will not end.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(30);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<SimulatedTimer, (DateTimeOffset, long)> _due = new();
    private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = Start;
    private long _order;
    private int _asked;
    private long? _idleSince;
    private bool _isOver;

    private SimulatedTime()
    {
    }

    /// <summary>The time since the simulation began.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Start;

    /// <summary>The timers that are set; when the work is over there should be none.</summary>
    public int Timers { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Runs something in simulated time. That it waits for what will never come is an error, not a hang.</summary>
    public static async Task RunAsync(Func<SimulatedTime, Task> body)
    {
        ThreadPool.GetMaxThreads(out int workers, out _);
        Assert.Equal(1, workers);
        var time = new SimulatedTime();
        Task running = Task.Run(() => body(time));
        ThreadPool.UnsafeQueueUserWorkItem(time, preferLocal: false);
        try
        {
            await await Task.WhenAny(running, time._stuck.Task);
        }
        finally
        {
            time._isOver = true;
        }
    }

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken = default) =>
        Task.Delay(delay, this, cancellationToken);

    /// <summary>Waits until so long after the beginning.</summary>
    public Task UntilAsync(TimeSpan elapsed, CancellationToken cancellationToken = default) =>
        elapsed > Elapsed ? DelayAsync(elapsed - Elapsed, cancellationToken) : Task.CompletedTask;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return ++_asked < MostAsked
                ? _now
                : throw new InvalidOperationException("A busy loop: time is asked for and never passes.");
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        var timer = new SimulatedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_isOver)
        {
            return;
        }

        if (_now - Start > s_longest)
        {
            _stuck.TrySetException(new InvalidOperationException("A month has passed and it is not over: this would go on for ever."));
            return;
        }

        if (ThreadPool.PendingWorkItemCount > 0 || FireNext())
        {
            _idleSince = null;
        }
        else if (Stopwatch.GetElapsedTime(_idleSince ??= Stopwatch.GetTimestamp()) > s_patience)
        {
            _stuck.TrySetException(new InvalidOperationException("All wait, and no timer is set: this would hang for ever."));
            return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private bool FireNext()
    {
        SimulatedTimer timer;
        lock (_lock)
        {
            do
            {
                if (!_due.TryDequeue(out timer!, out (DateTimeOffset Time, long) due))
                {
                    return false;
                }

                if (timer.Due == due)
                {
                    _asked = due.Time > _now ? 0 : _asked;
                    _now = due.Time;
                    break;
                }
            }
            while (true);
            timer.Due = null;
            Timers--;
        }

        timer.Fire();
        return true;
    }

    private sealed class SimulatedTimer(SimulatedTime time, Action fire) : ITimer
    {
        public (DateTimeOffset, long)? Due { get; set; }

        public Action Fire { get; } = fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time.Timers += (dueTime == Timeout.InfiniteTimeSpan ? 0 : 1) - (Due is null ? 0 : 1);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : (time._now + dueTime, time._order++);
                if (Due is { } due)
                {
                    time._due.Enqueue(this, due);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
