using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Waiting;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

/// <summary>A wait must hardly cost a call.</summary>
public class CallTests
{
    [Fact]
    public Task Many_jobs_cost_one_call_each_and_the_pages_of_each_look() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 250; i++)
        {
            account.Service.Add($"job-{i}", endsAfter: TimeSpan.FromMinutes(2), queuedFor: TimeSpan.FromMinutes(1));
        }

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 250)));

        Assert.Equal(250, story.Finished.Count());
        Assert.Equal(250, account.Service.Gets.Count());

        // Three pages of those queued; three of those in progress and one call to learn that none is queued any more.
        int looks = account.Service.Lists.Count(call => call.Request!.NextToken is null);
        Assert.InRange(account.Service.Lists.Count(), looks, 3 * looks);
        Assert.All(account.Service.Lists, call => Assert.Null(call.Request!.NameContains));
    });

    [Fact]
    public Task A_hundred_jobs_of_half_a_minute_take_fewer_than_125_calls() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 100; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromSeconds(21 + (i * 0.1)), queuedFor: TimeSpan.FromSeconds(i % 10));
        }

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 100)));

        Assert.Equal(100, story.Finished.Count());
        Assert.True(account.Service.Calls.Count < 125, $"{account.Service.Calls.Count} calls");
    });

    [Fact]
    public Task A_few_jobs_are_asked_for_one_by_one() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", 3))
        {
            account.Service.Add(name, TimeSpan.FromMinutes(2));
        }

        await WaitAsync(time, account.Jobs(Names("job-", 3)));

        Assert.Empty(account.Service.Lists);
    });

    [Fact]
    public Task Queued_jobs_are_listed_before_those_in_progress_so_that_none_slips_between() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 20; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromMinutes(10), queuedFor: TimeSpan.FromSeconds(i * 20));
        }

        await WaitAsync(time, account.Jobs(Names("job-", 20)));

        // Whatever moves on between the two lists is in the second: nobody is asked for but at the end.
        Assert.Equal(20, account.Service.Gets.Count());
        Assert.All(account.Service.Gets, call => Assert.True(call.At >= TimeSpan.FromMinutes(10)));
        Assert.Equal(JobStatus.Queued, account.Service.Lists.First().Request!.Status);
    });

    [Fact]
    public Task Queued_jobs_are_not_listed_once_all_are_in_progress() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 20; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromMinutes(10), queuedFor: TimeSpan.FromMinutes(1));
        }

        await WaitAsync(time, account.Jobs(Names("job-", 20)));

        FakeCall lastOfQueued = account.Service.Lists.Last(call => call.Request!.Status == JobStatus.Queued);
        Assert.True(lastOfQueued.At < TimeSpan.FromSeconds(75));
        Assert.True(account.Service.Lists.Count(call => call.At > lastOfQueued.At) > 10);
    });

    [Fact]
    public Task In_an_account_full_of_other_jobs_they_are_asked_for_and_seldom_listed() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", 5))
        {
            account.Service.Add(new FakeJob(name, time.GetUtcNow() - TimeSpan.FromMinutes(1)) { EndsAfter = TimeSpan.FromMinutes(2) });
        }

        for (int i = 0; i < 5000; i++)
        {
            account.Service.Add($"other-{i}", TimeSpan.FromHours(3));
        }

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 5)));

        Assert.Equal(5, story.Finished.Count());
        int gets = account.Service.Calls.Count(call => call.Operation == "Get");
        Assert.InRange(gets, 5 * 5, 5 * 15);
        Assert.InRange(account.Service.Lists.Count(), 1, 2 * 5);
    });

    [Fact]
    public Task A_list_ends_where_the_jobs_are_older_than_all_of_ours() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 1000; i++)
        {
            account.Service.Add(new FakeJob($"older-{i}", time.GetUtcNow().AddHours(-1)) { EndsAfter = TimeSpan.FromDays(1) });
        }

        for (int i = 0; i < 10; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromMinutes(1));
        }

        await WaitAsync(time, account.Jobs(Names("job-", 10)));

        IEnumerable<FakeCall> furtherPages = account.Service.Lists.Where(call => call.Request!.NextToken is not null);
        Assert.Empty(furtherPages);
    });

    [Fact]
    public Task When_lists_are_denied_the_wait_goes_on_with_gets_and_says_so_once() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 10; i++)
        {
            account.Service.Add($"job-{i}", TimeSpan.FromMinutes(1));
        }

        account.Service.Fault = call => call.Operation == FakeJobService.List
            ? new ServiceFailure(ServiceFailureKind.AccessDenied, "User is not authorized to perform: transcribe:ListTranscriptionJobs")
            : null;

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 10)));

        Assert.Equal(10, story.Finished.Count());
        Assert.Empty(story.Errors);
        Assert.Single(account.Service.Lists);
        Assert.Equal(
            ["transcribe:ListTranscriptionJobs is denied in us-east-1 (profile work): the wait goes on with one call for each job."],
            story.Warnings);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public Task Gaps_grow_with_the_age_of_the_job_up_to_the_polling_interval(int jobs) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", jobs))
        {
            account.Service.Add(name, TimeSpan.FromHours(1));
        }

        await WaitAsync(
            time, account.Jobs(Names("job-", jobs)), new WaitOptions { PollingInterval = TimeSpan.FromSeconds(20) });

        TimeSpan[] looks = [.. account.Service.Calls.Select(call => call.At).Where(at => at < TimeSpan.FromHours(1)).Distinct()];
        List<(TimeSpan At, double Gap)> gaps = [.. looks.Zip(looks.Skip(1), (one, next) => (one, (next - one).TotalSeconds))];
        gaps.RemoveAll(gap => gap.Gap < 1);
        Assert.All(gaps, gap => Assert.InRange(gap.Gap, 1.8, 20.2));
        Assert.All(gaps.Where(gap => gap.At < TimeSpan.FromSeconds(20)), gap => Assert.InRange(gap.Gap, 1.8, 2.2));
        Assert.All(gaps.Where(gap => gap.At > TimeSpan.FromMinutes(5)), gap => Assert.InRange(gap.Gap, 18, 20.2));
        Assert.InRange(gaps.Last(gap => gap.At <= TimeSpan.FromSeconds(100)).Gap, 5, 10);
        Assert.True(gaps.Select(gap => gap.Gap).Distinct().Count() > gaps.Count / 2, "The gaps should not all be the same.");
    });

    [Fact]
    public Task No_more_calls_are_in_flight_than_allowed() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", 100))
        {
            account.Service.Add(name);
        }

        Story story = await WaitAsync(
            time, account.Jobs(Names("job-", 100)), new WaitOptions { ThrottleLimit = 7 });

        Assert.Equal(100, story.Finished.Count());
        Assert.Equal(7, account.Service.MostInFlight);
    });

    [Fact]
    public Task A_thousand_jobs_of_an_hour_take_few_calls() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        var random = new Random(7);
        for (int i = 0; i < 1000; i++)
        {
            account.Service.Add(
                $"job-{i}",
                endsAfter: TimeSpan.FromSeconds(60 + (3540 * random.NextDouble())),
                queuedFor: TimeSpan.FromSeconds(60 * random.NextDouble()));
        }

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 1000)));

        Assert.Equal(1000, story.Finished.DistinctBy(finished => finished.Job.TranscriptionJobName).Count());
        Assert.Equal(1000, story.Finished.Count());

        // Of the last three jobs each look asks one by one.
        Assert.InRange(account.Service.Gets.Count(), 1000, 1050);
        Assert.InRange(account.Service.Lists.Count(), 100, 1200);
    });
}
