namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>A job in the sandbox. Its state follows from the clock, and may be changed by script.</summary>
public sealed class SandboxJob
{
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private DateTimeOffset? _startTime;
    private DateTimeOffset? _endTime;
    private string? _failureReason;

    internal SandboxJob(JobDefinition definition, string accountId, TimeProvider time)
    {
        _time = time;
        Definition = definition;
        AccountId = accountId;
        CreationTime = definition.CreationTime ?? time.GetUtcNow();
        _startTime = After(CreationTime, definition.QueuedFor);
        _endTime = _startTime is DateTimeOffset start ? After(start, definition.RunsFor) : null;
        _failureReason = definition.FailureReason;
    }

    public JobDefinition Definition { get; }

    public string Name => Definition.Name;

    public string AccountId { get; }

    public string Region => Definition.Region;

    public DateTimeOffset CreationTime { get; }

    public string Status => Look().Status;

    /// <summary>The files that the job writes; they can be read once it is completed.</summary>
    public IReadOnlyList<JobOutput> Outputs { get; internal set; } = [];

    internal long Sequence { get; set; }

    /// <summary>Takes the job out of the queue now.</summary>
    public void Start()
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            _startTime = now;
            _endTime = After(now, Definition.RunsFor);
        }
    }

    public void Complete() => End(failureReason: null);

    public void Fail(string reason) => End(reason);

    /// <summary>State and times of one moment.</summary>
    internal JobMoment Look()
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            bool hasStarted = _startTime <= now;
            bool hasEnded = hasStarted && _endTime <= now;
            string status = !hasStarted ? JobStatus.Queued
                : !hasEnded ? JobStatus.InProgress
                : _failureReason is null ? JobStatus.Completed
                : JobStatus.Failed;
            return new JobMoment(status, hasStarted ? _startTime : null, hasEnded ? _endTime : null, hasEnded ? _failureReason : null);
        }
    }

    private static DateTimeOffset? After(DateTimeOffset time, TimeSpan span) => span == Timeout.InfiniteTimeSpan ? null : time + span;

    private void End(string? failureReason)
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            _startTime = _startTime <= now ? _startTime : now;
            _endTime = now;
            _failureReason = failureReason;
        }
    }
}
