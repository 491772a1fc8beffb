using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Finding;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Finding;

internal static class Finds
{
    /// <summary>Finds to the end.</summary>
    public static Task<List<TranscriptionJobSummary>> FindAsync(FakeAccount account, JobQuery query) =>
        new JobFinder(account.Connection, query).FindAsync().ToListAsync();

    /// <summary>Jobs a minute apart, job-0 the newest.</summary>
    public static FakeAccount Account(SimulatedTime time, int jobs)
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < jobs; i++)
        {
            account.Service.Add(new FakeJob($"job-{i}", time.GetUtcNow().AddMinutes(-i)));
        }

        return account;
    }

    /// <summary>Jobs a minute apart, in all four states by turns.</summary>
    public static FakeAccount AccountOfAllStates(SimulatedTime time, int ofEach)
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 4 * ofEach; i++)
        {
            account.Service.Add(new FakeJob($"job-{i}", time.GetUtcNow().AddMinutes(-i))
            {
                QueuedFor = i % 4 == 0 ? TimeSpan.FromDays(90) : TimeSpan.Zero,
                EndsAfter = i % 4 <= 1 ? TimeSpan.FromDays(90) : TimeSpan.Zero,
                FailureReason = i % 4 == 2 ? "no" : null,
            });
        }

        return account;
    }
}
