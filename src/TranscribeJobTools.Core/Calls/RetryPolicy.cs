using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Calls;

/// <summary>
/// The one place that repeats calls: the AWS SDK's own retry stays for clock skew alone, so that two layers don't multiply.
/// </summary>
internal sealed class RetryPolicy(TimeProvider time)
{
    /// <summary>Throttling is news, not an error, until no attempt has succeeded for this long.</summary>
    public static readonly TimeSpan ThrottledPatience = TimeSpan.FromMinutes(10);

    /// <summary>How long a service that is down or out of reach is tried again.</summary>
    public static readonly TimeSpan OutagePatience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromSeconds(10);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        long? outage = start;
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await call(cancellationToken).ConfigureAwait(false);
            }
            catch (ServiceFailure failure) when (failure.IsTransient)
            {
                // A service that throttles is there: an outage amid throttling begins when it begins.
                bool isThrottled = failure.Kind == ServiceFailureKind.Throttled;
                outage = isThrottled ? null : outage ?? time.GetTimestamp();
                TimeSpan delay = DelayAfter(attempt, failure);
                if (time.GetElapsedTime(outage ?? start) + delay > (isThrottled ? ThrottledPatience : OutagePatience))
                {
                    throw;
                }

                await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Exponential, with jitter over its upper half, and never less than the service asked for.</summary>
    private static TimeSpan DelayAfter(int attempt, ServiceFailure failure)
    {
        TimeSpan ceiling = s_firstDelay * Math.Pow(2, Math.Min(attempt, 10));
        ceiling = ceiling < s_longestDelay ? ceiling : s_longestDelay;
        TimeSpan delay = ceiling * (0.5 + (Random.Shared.NextDouble() / 2));
        return failure.RetryAfter > delay ? failure.RetryAfter.Value : delay;
    }
}
