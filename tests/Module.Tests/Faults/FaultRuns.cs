using System.Collections.Concurrent;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>
/// All runs of the table, done side by side: those that wait for the end of the module's patience take a quarter of a minute, and next
/// to no work.
/// </summary>
public sealed class FaultRuns : IAsyncLifetime
{
    private readonly ConcurrentBag<ModuleSession> _sessions = [];
    private SandboxServer _foreign = null!;

    public IReadOnlyDictionary<string, FaultRun> Runs { get; } = FaultRun.All().ToDictionary(run => run.Name);

    public string ForeignUrl => _foreign.Url;

    public IReadOnlyList<SandboxRequest> ForeignCalls => _foreign.Requests.All;

    public async ValueTask InitializeAsync()
    {
        _foreign = await FreshPort.StartAsync();
        ILookup<bool, FaultRun> runs = Runs.Values.ToLookup(run => run.IsSlow);
        Task slow = RunAsync([.. runs[true]], atOnce: runs[true].Count());
        await RunAsync([.. runs[false]], atOnce: 3);
        await slow;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (FaultRun run in Runs.Values)
        {
            await run.DisposeAsync();
        }

        await _foreign.DisposeAsync();
    }

    private async Task RunAsync(IReadOnlyList<FaultRun> runs, int atOnce)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(runs, options, async (run, _) =>
        {
            ModuleSession session = _sessions.TryTake(out ModuleSession? free) ? free : new ModuleSession("http://nowhere.invalid");
            await run.RunAsync(session, _foreign);
            _sessions.Add(session);
        });
        while (_sessions.TryTake(out ModuleSession? session))
        {
            session.Dispose();
        }
    }
}
