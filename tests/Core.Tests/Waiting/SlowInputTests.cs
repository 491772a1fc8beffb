using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

/// <summary>Upstream may take hours to hand in all jobs; the wait begins with the first.</summary>
public class SlowInputTests
{
    [Fact]
    public Task Jobs_are_told_before_the_input_ends() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("first", TimeSpan.FromSeconds(20));
        account.Service.Add("second", TimeSpan.FromSeconds(40));

        Story story = await WaitAsync(time, InputAsync());

        Assert.Equal(["first", "second"], story.FinishedNames);
        Assert.All(story.Finished, finished => Assert.True(finished.At < TimeSpan.FromSeconds(45)));
        Assert.Equal(TimeSpan.FromHours(2), time.Elapsed);

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            yield return account.Job("first");
            yield return account.Job("second");
            await time.UntilAsync(TimeSpan.FromHours(2));
        }
    });

    [Fact]
    public Task Jobs_that_trickle_in_are_gathered_and_cost_little_more_than_one_call_each() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 200; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromSeconds(60));
        }

        Story story = await WaitAsync(time, InputAsync());

        Assert.Equal(200, story.Finished.Count());
        Assert.InRange(account.Service.Calls.Count(call => call.Operation == "Get"), 200, 210);

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            for (int i = 0; i < 200; i++)
            {
                yield return account.Job($"job-{i}");
                await time.DelayAsync(TimeSpan.FromSeconds(0.1));
            }
        }
    });

    [Fact]
    public Task No_call_is_made_while_there_is_nothing_to_wait_for() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a");

        Story story = await WaitAsync(time, InputAsync());

        Assert.Equal(TimeSpan.FromHours(1) + account.Service.Latency, Assert.Single(story.Finished).At);
        Assert.Single(account.Service.Calls);

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            await time.UntilAsync(TimeSpan.FromHours(1));
            yield return account.Job("a");
        }
    });

    [Fact]
    public Task A_job_that_comes_between_two_looks_is_looked_at_within_a_second() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add(new FakeJob("old", time.GetUtcNow() - TimeSpan.FromDays(1)) { EndsAfter = TimeSpan.FromDays(1.1) });
        account.Service.Add("done");

        Story story = await WaitAsync(time, InputAsync());

        TimeSpan told = story.Finished.Single(finished => finished.Job.TranscriptionJobName == "done").At;
        Assert.InRange(told, TimeSpan.FromSeconds(3605), TimeSpan.FromSeconds(3606.2));

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            yield return account.Job("old");
            await time.UntilAsync(TimeSpan.FromSeconds(3605));
            yield return account.Job("done");
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public Task A_young_job_that_joins_old_ones_is_told_soon_after_its_end(int olds) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("old-", olds))
        {
            account.Service.Add(new FakeJob(name, time.GetUtcNow() - TimeSpan.FromDays(1)) { EndsAfter = TimeSpan.FromDays(1.1) });
        }

        Story story = await WaitAsync(time, InputAsync());

        TimeSpan told = story.Finished.Single(finished => finished.Job.TranscriptionJobName == "young").At;
        Assert.InRange(told, TimeSpan.FromSeconds(3610), TimeSpan.FromSeconds(3613));

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            foreach (string name in Names("old-", olds))
            {
                yield return account.Job(name);
            }

            // Whenever the looks at the old ones come.
            await time.UntilAsync(TimeSpan.FromSeconds(3605));
            account.Service.Add("young", TimeSpan.FromSeconds(5));
            yield return account.Job("young");
        }
    });

    [Fact]
    public Task An_input_that_breaks_is_thrown_after_what_it_gave_is_done() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(20));
        var story = new Story(time);

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => story.ReadAsync(Begin(time, InputAsync())));

        Assert.Equal("upstream broke", thrown.Message);
        Assert.Equal(["a"], story.FinishedNames);

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            yield return account.Job("a");
            await Task.Yield();
            throw new InvalidOperationException("upstream broke");
        }
    });
}
