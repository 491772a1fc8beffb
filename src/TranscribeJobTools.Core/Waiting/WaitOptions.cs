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
    public int ThrottleLimit { get; init; } = 16;
}

/// <summary>Where a wait stands.</summary>
internal sealed record WaitProgress(int Jobs, int Finished, int Running, int Queued, int Failed, DateTimeOffset? NextLook)
{
    public static WaitProgress None { get; } = new(0, 0, 0, 0, 0, null);
}
