using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

/// <summary>What a queue of the size that the service allows takes, at the quotas that it documents.</summary>
public class ScaleTests
{
    [Fact]
    public Task Ten_thousand_jobs_are_waited_for_within_the_quotas_without_a_failure() => SimulatedTime.RunAsync(async time =>
    {
        const int Jobs = 10_000;
        var account = new FakeAccount(time, retries: true);
        var ends = new Dictionary<string, TimeSpan>();
        for (int i = 0; i < Jobs; i++)
        {
            // 250 run at once, each for five minutes.
            TimeSpan queuedFor = TimeSpan.FromSeconds(300.0 / 250 * i);
            ends[$"job-{i}"] = queuedFor + TimeSpan.FromMinutes(5);
            account.Service.Add($"job-{i}", endsAfter: ends[$"job-{i}"], queuedFor: queuedFor);
        }

        var lists = new TokenBucket(time, perSecond: 5);
        var gets = new TokenBucket(time, perSecond: 30);
        account.Service.Fault = call => (call.Operation == "List" ? lists : gets).Take() ? null
            : new ServiceFailure(ServiceFailureKind.Throttled, "Rate exceeded");

        Story story = await WaitAsync(time, account.Jobs(Names("job-", Jobs)));

        Assert.Equal(Jobs, story.Finished.Count());
        Assert.Empty(story.Errors);
        Assert.True(account.Service.Gets.Count() < Jobs * 1.1, $"{account.Service.Gets.Count()} Gets");

        // Late by a tenth of the job's age, or by what it takes to list a hundred pages at five a second.
        Assert.All(story.Finished, finished => Assert.True(
            finished.At - ends[finished.Job.TranscriptionJobName]
                < TimeSpan.FromSeconds(Math.Max(30, ends[finished.Job.TranscriptionJobName].TotalSeconds / 10) + 5)));
    });

    private sealed class TokenBucket(SimulatedTime time, double perSecond)
    {
        private double? _tokens;
        private TimeSpan _filled;

        public bool Take()
        {
            _tokens = Math.Min(perSecond, (_tokens ?? perSecond) + ((time.Elapsed - _filled).TotalSeconds * perSecond));
            _filled = time.Elapsed;
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
