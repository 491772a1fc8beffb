namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>The jobs of one account in one region, by name and newest first.</summary>
internal sealed class JobShelf
{
    private static readonly Comparer<SandboxJob> s_newestFirst = Comparer<SandboxJob>.Create(
        (one, other) => one.CreationTime != other.CreationTime
            ? other.CreationTime.CompareTo(one.CreationTime)
            : other.Sequence.CompareTo(one.Sequence));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SandboxJob> _byName = new(StringComparer.Ordinal);
    private readonly List<SandboxJob> _newestFirst = [];
    private long _lastSequence;

    /// <returns>Whether the name was free.</returns>
    public bool TryAdd(SandboxJob job)
    {
        lock (_lock)
        {
            if (!_byName.TryAdd(job.Name, job))
            {
                return false;
            }

            job.Sequence = ++_lastSequence;
            _newestFirst.Insert(~_newestFirst.BinarySearch(job, s_newestFirst), job);
            return true;
        }
    }

    public SandboxJob? Find(string name)
    {
        lock (_lock)
        {
            return _byName.GetValueOrDefault(name);
        }
    }

    public bool Remove(SandboxJob job)
    {
        lock (_lock)
        {
            return _byName.Remove(job.Name) && _newestFirst.Remove(job);
        }
    }

    public int Count(Func<SandboxJob, bool> predicate)
    {
        lock (_lock)
        {
            return _newestFirst.Count(predicate);
        }
    }

    /// <summary>The jobs that come after a place in the list, which need not be there any more.</summary>
    public IReadOnlyList<SandboxJob> After(DateTimeOffset creationTime, long sequence, Func<IEnumerable<SandboxJob>, IEnumerable<SandboxJob>> take)
    {
        lock (_lock)
        {
            int first = 0;
            int end = _newestFirst.Count;
            while (first < end)
            {
                int middle = (first + end) / 2;
                SandboxJob job = _newestFirst[middle];
                bool isAfter = job.CreationTime < creationTime || (job.CreationTime == creationTime && job.Sequence < sequence);
                (first, end) = isAfter ? (first, middle) : (middle + 1, end);
            }

            return [.. take(_newestFirst.Skip(first))];
        }
    }
}
