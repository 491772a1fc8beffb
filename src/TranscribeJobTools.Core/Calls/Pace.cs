using System.Diagnostics.CodeAnalysis;

namespace TranscribeJobTools.Calls;

/// <summary>
/// How fast calls of one operation follow each other, for all cmdlets of the process that share a quota. It starts from the documented
/// quota, gives way a little when the service throttles and creeps up again while it doesn't, so that it stays close to what the
/// account is really given, be it less (others share it) or more (it was raised).
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim that lives as long as the process, and whose wait handle is never asked for.")]
internal sealed class Pace
{
    /// <summary>What is left of the rate after the service has throttled.</summary>
    private const double GivesWayTo = 0.9;

    /// <summary>By how much the rate grows in a second without throttling, as a share of it.</summary>
    private const double GrowsBy = 0.05;

    /// <summary>The same before the service has throttled for the first time: it may allow far more than is documented.</summary>
    private const double GrowsAtFirstBy = 0.2;

    private const double LowestRate = 0.2;

    /// <summary>What may go at once after a pause, in seconds of the rate.</summary>
    private const double Burst = 1;

    /// <summary>Throttled answers that come within this time tell of one and the same excess.</summary>
    private static readonly TimeSpan s_oneExcess = TimeSpan.FromMilliseconds(250);

    /// <summary>All cmdlets of the process wait for this pace: no answer can hold them up for hours.</summary>
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly SemaphoreSlim _turnstile = new(1);
    private readonly TimeProvider _time;
    private double _rate;
    private DateTimeOffset _nextTurn;
    private DateTimeOffset _gaveWay;
    private bool _hasGivenWay;
    private DateTimeOffset? _throttledSince;
    private DateTimeOffset? _missedSince;
    private bool _wasReached;

    /// <param name="callsPerSecond">The documented quota.</param>
    /// <param name="time">The clock.</param>
    public Pace(double callsPerSecond, TimeProvider time)
    {
        _rate = callsPerSecond;
        _time = time;
        _nextTurn = time.GetUtcNow() - TimeSpan.FromSeconds(Burst);
    }

    /// <summary>The calls per second that are thought to be allowed now.</summary>
    public double Rate
    {
        get
        {
            lock (_lock)
            {
                return _rate;
            }
        }
    }

    /// <summary>Since when the service has answered no call but with throttling; null while it answers.</summary>
    public DateTimeOffset? ThrottledSince
    {
        get
        {
            lock (_lock)
            {
                return _throttledSince;
            }
        }
    }

    /// <summary>How many calls the service has throttled.</summary>
    public int ThrottledCalls { get; private set; }

    /// <summary>Waits until the next call may go. Turns are given one by one, each at the rate of its moment.</summary>
    public async Task WaitTurnAsync(CancellationToken cancellationToken)
    {
        await _turnstile.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (TimeToTurn() is { } delay)
            {
                await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turnstile.Release();
        }
    }

    /// <summary>Takes the turn, or says how long it is until it comes.</summary>
    private TimeSpan? TimeToTurn()
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            if (_nextTurn > now)
            {
                // Timers count whole milliseconds, and a shorter delay would be none.
                return TimeSpan.FromMilliseconds(Math.Ceiling((_nextTurn - now).TotalMilliseconds));
            }

            DateTimeOffset earliest = now - TimeSpan.FromSeconds(Burst);
            _nextTurn = (_nextTurn > earliest ? _nextTurn : earliest) + TimeSpan.FromSeconds(1 / _rate);
            return null;
        }
    }

    /// <summary>The turn was not used: nothing was sent.</summary>
    public void ReturnTurn()
    {
        lock (_lock)
        {
            _nextTurn -= TimeSpan.FromSeconds(1 / _rate);
        }
    }

    /// <summary>A call was answered, well or not, but not throttled.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            _wasReached = true;
            _throttledSince = null;

            // As many answers come in a second as the rate says: each adds its part.
            _rate += _hasGivenWay ? GrowsBy : GrowsAtFirstBy;
        }
    }

    /// <summary>A call did not get through.</summary>
    /// <returns>For how long none has; null if one ever did.</returns>
    public TimeSpan? Missed()
    {
        lock (_lock)
        {
            _missedSince ??= _time.GetUtcNow();
            return _wasReached ? null : _time.GetUtcNow() - _missedSince;
        }
    }

    /// <summary>A call was throttled.</summary>
    /// <param name="retryAfter">How long the service asks to be left alone.</param>
    /// <returns>For how long no call has succeeded.</returns>
    public TimeSpan Throttled(TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            _wasReached = true;
            ThrottledCalls++;
            _throttledSince ??= now;
            if (now - _gaveWay >= s_oneExcess)
            {
                (_gaveWay, _hasGivenWay) = (now, true);
                _rate = Math.Max(_rate * GivesWayTo, LowestRate);
            }

            TimeSpan pause = retryAfter is { } asked && asked < s_longestPause ? asked : s_longestPause;
            if (retryAfter is not null && now + pause > _nextTurn)
            {
                _nextTurn = now + pause;
            }

            return now - _throttledSince.Value;
        }
    }
}
