using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Calls;

/// <summary>
/// The calls of one operation: each waits for its turn, and is repeated when it failed in a way that passes. This is the one place that
/// repeats calls: the AWS SDK's own retry stays for clock skew alone, so that two layers don't multiply.
/// </summary>
internal sealed class PacedCalls(Pace pace, TimeProvider time)
{
    /// <summary>Throttling is news, not an error, until the service has answered no call for this long.</summary>
    public static readonly TimeSpan ThrottledPatience = TimeSpan.FromMinutes(10);

    /// <summary>How long a service that is down or out of reach is tried again.</summary>
    public static readonly TimeSpan OutagePatience = TimeSpan.FromSeconds(15);

    /// <summary>The same before it was ever reached, for all calls together: its name may be misspelt.</summary>
    public static readonly TimeSpan FirstContactPatience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromSeconds(10);

    public Pace Pace => pace;

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        long? outage = null;
        int failures = 0;
        while (true)
        {
            await pace.WaitTurnAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                T answer = await call(cancellationToken).ConfigureAwait(false);
                pace.Answered();
                return answer;
            }
            catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.Throttled)
            {
                // The next turn is the delay. And a service that throttles is there: an outage begins when it begins.
                outage = null;
                if (pace.Throttled(failure.RetryAfter) > ThrottledPatience)
                {
                    throw;
                }
            }
            catch (ServiceFailure failure) when (failure.IsTransient)
            {
                outage ??= time.GetTimestamp();
                TimeSpan delay = DelayAfter(failures++);
                delay = failure.RetryAfter > delay ? failure.RetryAfter.Value : delay;
                TimeSpan? missed = failure.Kind == ServiceFailureKind.Unreachable ? pace.Missed() : null;
                if (time.GetElapsedTime(outage.Value) + delay > OutagePatience || missed + delay > FirstContactPatience)
                {
                    throw;
                }

                await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            }
            catch (ServiceFailure failure)
            {
                if (failure.IsUnsent)
                {
                    pace.ReturnTurn();
                }
                else
                {
                    pace.Answered();
                }

                throw;
            }
        }
    }

    /// <summary>How long to leave a service alone that fails: exponential, with jitter over its upper half.</summary>
    public static TimeSpan DelayAfter(int failures)
    {
        TimeSpan ceiling = s_firstDelay * Math.Pow(2, Math.Min(failures, 10));
        ceiling = ceiling < s_longestDelay ? ceiling : s_longestDelay;
        return ceiling * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
