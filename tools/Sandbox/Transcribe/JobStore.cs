using System.Collections.Concurrent;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>The jobs, apart for each account and region.</summary>
internal sealed class JobStore
{
    private readonly ConcurrentDictionary<(string Account, string Region), JobShelf> _shelves = new();

    public JobShelf Shelf(string account, string region) => _shelves.GetOrAdd((account, region), _ => new JobShelf());
}
