using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Waiting;

namespace TranscribeJobTools.Core.Tests.Waiting;

internal static class Waits
{
    /// <summary>Waits to the end.</summary>
    public static Task<Story> WaitAsync(SimulatedTime time, IAsyncEnumerable<JobReference> jobs, WaitOptions? options = null) =>
        Story.OfAsync(time, Begin(time, jobs, options));

    public static IAsyncEnumerable<JobEvent> Begin(
        SimulatedTime time, IAsyncEnumerable<JobReference> jobs, WaitOptions? options = null) =>
        new JobWaiter(options ?? new WaitOptions(), time).WaitAsync(jobs);
}
