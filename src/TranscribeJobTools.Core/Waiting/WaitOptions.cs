namespace TranscribeJobTools.Waiting;

/// <summary>How to wait.</summary>
internal sealed record WaitOptions
{
    /// <summary>How long to wait from the end of the input; null for as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The longest gap between two looks at the jobs.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether FAILED jobs are results like COMPLETED ones, not errors.</summary>
    public bool IncludeFailed { get; init; }

    /// <summary>How many calls may be in flight at once.</summary>
    public int ThrottleLimit { get; init; } = 32;
}

/// <summary>Where a wait stands.</summary>
internal sealed record WaitProgress(int Jobs, int Finished, int Running, int Queued, int Failed, DateTimeOffset? NextLook)
{
    public static WaitProgress None { get; } = new(0, 0, 0, 0, 0, null);

    /// <summary>Two waits as one.</summary>
    public static WaitProgress operator +(WaitProgress one, WaitProgress other) => new(
        one.Jobs + other.Jobs,
        one.Finished + other.Finished,
        one.Running + other.Running,
        one.Queued + other.Queued,
        one.Failed + other.Failed,
        one.NextLook is { } look && !(other.NextLook < look) ? look : other.NextLook);
}
