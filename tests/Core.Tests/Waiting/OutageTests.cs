using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

/// <summary>A wait of hours outlives some minutes without a network or a service.</summary>
public class OutageTests
{
    [Theory]
    [InlineData(1, nameof(ServiceFailureKind.Unreachable))]
    [InlineData(1, nameof(ServiceFailureKind.Unavailable))]
    [InlineData(1, nameof(ServiceFailureKind.Throttled))]
    [InlineData(20, nameof(ServiceFailureKind.Unreachable))]
    [InlineData(20, nameof(ServiceFailureKind.Throttled))]
    public Task Nine_minutes_without_an_answer_are_survived(int jobs, string kind) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs, TimeSpan.FromMinutes(10));
        account.Service.Fault = Between(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(14), kind);

        Story story = await WaitAsync(time, account.Jobs(Names("job-", jobs)));

        Assert.Equal(jobs, story.Finished.Count());
        Assert.Empty(story.Errors);
        Assert.All(story.Finished, finished => Assert.InRange(finished.At, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(14.6)));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public Task Each_new_outage_has_its_own_ten_minutes(int jobs) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs, TimeSpan.FromHours(2));
        account.Service.Fault = call => (int)call.At.TotalMinutes % 10 == 0 ? null
            : new ServiceFailure(ServiceFailureKind.Unreachable, "no route to host");

        Story story = await WaitAsync(time, account.Jobs(Names("job-", jobs)));

        Assert.Equal(jobs, story.Finished.Count());
        Assert.Empty(story.Errors);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public Task After_ten_minutes_without_an_answer_each_job_is_an_error(int jobs) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs, TimeSpan.FromHours(2));
        account.Service.Fault = Between(TimeSpan.FromMinutes(5), TimeSpan.FromDays(1), nameof(ServiceFailureKind.Unreachable));

        Story story = await WaitAsync(time, account.Jobs(Names("job-", jobs)));

        Assert.Empty(story.Finished);
        Assert.Equal(
            Names("job-", jobs).Select(name => $"No connection for job '{name}' in us-east-1 (profile work): trouble."),
            story.ErrorMessages);
        Assert.All(story.ErrorIds, id => Assert.Equal(ErrorIds.ConnectionFailed, id));
        Assert.InRange(time.Elapsed, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(16));
    });

    [Theory]
    [InlineData(1, "No news of 'job-0' yet: trouble.")]
    [InlineData(20, "No news from us-east-1 (profile work) yet: trouble.")]
    public Task An_outage_is_news_while_it_lasts(int jobs, string note) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs, TimeSpan.FromMinutes(6));
        account.Service.Fault = Between(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), nameof(ServiceFailureKind.Unavailable));

        Story story = await WaitAsync(time, account.Jobs(Names("job-", jobs)));

        Assert.Contains(note, story.Notes);
        Assert.Empty(story.Warnings);
    });

    [Fact]
    public Task A_wait_may_begin_in_an_outage() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, 20, TimeSpan.FromMinutes(3));
        account.Service.Fault = Between(TimeSpan.Zero, TimeSpan.FromMinutes(5), nameof(ServiceFailureKind.Unreachable));

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 20)));

        Assert.Equal(20, story.Finished.Count());
        Assert.Empty(story.Errors);
    });

    [Fact]
    public Task A_list_that_stays_away_does_not_end_the_wait_while_gets_come() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, 20, TimeSpan.FromMinutes(30));
        account.Service.Fault = call => call.Operation == FakeJobService.List
            ? new ServiceFailure(ServiceFailureKind.Unavailable, "trouble")
            : null;

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 20)));

        Assert.Equal(20, story.Finished.Count());
        Assert.Empty(story.Errors);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public Task Credentials_that_expire_end_the_wait_for_each_job_at_once(int jobs) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs, TimeSpan.FromHours(2));
        account.Service.Fault = Between(TimeSpan.FromMinutes(5), TimeSpan.FromDays(1), nameof(ServiceFailureKind.CredentialsExpired));

        Story story = await WaitAsync(time, account.Jobs(Names("job-", jobs)));

        Assert.Equal(jobs, story.Errors.Count);
        Assert.All(story.ErrorIds, id => Assert.Equal(ErrorIds.CredentialsExpired, id));
        Assert.InRange(time.Elapsed, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
    });

    [Fact]
    public Task One_region_out_of_reach_does_not_end_the_wait_in_the_other() => SimulatedTime.RunAsync(async time =>
    {
        var here = new FakeAccount(time);
        var there = new FakeAccount(time, "eu-central-1");
        here.Service.Add("a", TimeSpan.FromHours(1));
        there.Service.Add("b", TimeSpan.FromHours(1));
        there.Service.Fault = Between(TimeSpan.Zero, TimeSpan.FromDays(1), nameof(ServiceFailureKind.Unreachable));

        Story story = await WaitAsync(time, new[] { here.Job("a"), there.Job("b") }.ToAsyncEnumerable());

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Equal(["No connection for job 'b' in eu-central-1 (profile work): trouble."], story.ErrorMessages);
    });

    private static FakeAccount Account(SimulatedTime time, int jobs, TimeSpan endsAfter)
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", jobs))
        {
            account.Service.Add(name, endsAfter);
        }

        return account;
    }

    private static Func<FakeCall, ServiceFailure?> Between(TimeSpan from, TimeSpan to, string kind) => call =>
        call.At >= from && call.At < to ? new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "trouble.") : null;
}
