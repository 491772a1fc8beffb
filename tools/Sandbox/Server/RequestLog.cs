namespace TranscribeJobTools.Sandbox.Server;

/// <summary>All calls since the start or the last <see cref="Clear"/>, in the order of arrival. It never holds a secret.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<(Func<IReadOnlyList<SandboxRequest>, bool> IsMet, TaskCompletionSource Done)> _waiting = [];
    private List<SandboxRequest> _requests = [];
    private int _inFlight;

    public IReadOnlyList<SandboxRequest> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The most calls that were in flight at the same time.</summary>
    public int PeakConcurrency { get; private set; }

    public void Clear()
    {
        lock (_lock)
        {
            _requests = [];
            PeakConcurrency = _inFlight;
        }
    }

    /// <summary>Completes once the log meets the condition: how a test waits for a call to arrive without sleeping.</summary>
    public Task WaitUntilAsync(Func<IReadOnlyList<SandboxRequest>, bool> isMet, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (isMet(_requests))
            {
                return Task.CompletedTask;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((isMet, done));
            return done.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The calls of one operation, such as GetTranscriptionJob or GetObject.</summary>
    public IReadOnlyList<SandboxRequest> Of(string operation) => [.. All.Where(request => request.Operation == operation)];

    internal void Arrived(SandboxRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            PeakConcurrency = Math.Max(PeakConcurrency, ++_inFlight);
            Wake();
        }
    }

    internal void Finished(SandboxRequest request)
    {
        lock (_lock)
        {
            _inFlight--;
            request.IsFinished = true;
            Wake();
        }
    }

    private void Wake()
    {
        foreach ((_, TaskCompletionSource done) in _waiting.Where(waiting => waiting.IsMet(_requests)))
        {
            done.TrySetResult();
        }

        _waiting.RemoveAll(waiting => waiting.Done.Task.IsCompleted);
    }
}
