using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Finding;
using TranscribeJobTools.Jobs;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Finding.Finds;

namespace TranscribeJobTools.Core.Tests.Finding;

public class JobFinderTests
{
    [Fact]
    public Task Jobs_come_newest_first_over_all_pages() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs: 250);

        List<TranscriptionJobSummary> found = await FindAsync(account, new JobQuery());

        Assert.Equal(Names("job-", 250), found.Select(job => job.TranscriptionJobName));
        Assert.Equal(3, account.Service.Calls.Count);
        Assert.All(found, job => Assert.Same(account.Connection, job.Connection));
    });

    [Fact]
    public Task Short_and_empty_pages_are_walked_over() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.FiltersAfterPaging = true;
        account.Service.PageSize = 10;
        for (int i = 0; i < 100; i++)
        {
            account.Service.Add(new FakeJob($"{(i is 5 or 6 or 77 ? "call" : "other")}-{i}", time.GetUtcNow().AddMinutes(-i)));
        }

        List<TranscriptionJobSummary> found = await FindAsync(
            account, new JobQuery { NameContains = "CALL", NameMatches = name => name != "call-6" });

        Assert.Equal(["call-5", "call-77"], found.Select(job => job.TranscriptionJobName));
        Assert.Equal(10, account.Service.Calls.Count);
        Assert.All(account.Service.Lists, call => Assert.Equal("CALL", call.Request!.NameContains));
    });

    [Fact]
    public Task No_jobs_at_all_are_no_error() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Assert.Empty(await FindAsync(account, new JobQuery()));
        Assert.Single(account.Service.Calls);
    });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public Task No_page_is_asked_for_before_the_reader_wants_it(int wanted, int calls) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs: 1000);

        int read = 0;
        await foreach (TranscriptionJobSummary _ in new JobFinder(account.Connection, new JobQuery()).FindAsync())
        {
            if (++read == wanted)
            {
                break;
            }
        }

        Assert.Equal(calls, account.Service.Calls.Count);
        Assert.Equal(0, account.Service.InFlight);
    });

    [Fact]
    public Task The_walk_ends_where_the_jobs_are_older_than_CreatedAfter() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs: 1000);

        List<TranscriptionJobSummary> found = await FindAsync(
            account, new JobQuery { CreatedAfter = time.GetUtcNow().AddMinutes(-149).LocalDateTime });

        Assert.Equal(Names("job-", 150), found.Select(job => job.TranscriptionJobName));
        Assert.Equal(2, account.Service.Calls.Count);
    });

    [Fact]
    public Task Jobs_of_both_dates_themselves_are_found() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs: 20);

        List<TranscriptionJobSummary> found = await FindAsync(account, new JobQuery
        {
            CreatedAfter = time.GetUtcNow().AddMinutes(-12).LocalDateTime,
            CreatedBefore = time.GetUtcNow().AddMinutes(-10).LocalDateTime,
        });

        Assert.Equal(["job-10", "job-11", "job-12"], found.Select(job => job.TranscriptionJobName));
    });

    [Theory]
    [InlineData(JobStatus.Queued)]
    [InlineData(JobStatus.InProgress)]
    [InlineData(JobStatus.Completed)]
    [InlineData(JobStatus.Failed)]
    public Task One_state_is_asked_for_at_the_service(string status) => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountOfAllStates(time, ofEach: 120);

        List<TranscriptionJobSummary> found = await FindAsync(account, new JobQuery { Statuses = [status] });

        Assert.Equal(120, found.Count);
        Assert.All(found, job => Assert.Equal(status, job.TranscriptionJobStatus));
        Assert.All(account.Service.Lists, call => Assert.Equal(status, call.Request!.Status));
    });

    [Fact]
    public Task A_page_that_fails_ends_the_stream_after_what_came_before() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs: 250);
        account.Service.Fault = call => call.Request!.NextToken is null ? null
            : new ServiceFailure(ServiceFailureKind.CredentialsExpired, "The security token included in the request is expired");
        var found = new List<string>();

        ServiceFailure failure = await Assert.ThrowsAsync<ServiceFailure>(async () =>
        {
            await foreach (TranscriptionJobSummary job in new JobFinder(account.Connection, new JobQuery()).FindAsync())
            {
                found.Add(job.TranscriptionJobName);
            }
        });

        Assert.Equal(ServiceFailureKind.CredentialsExpired, failure.Kind);
        Assert.Equal(Names("job-", 100), found);
    });

    [Fact]
    public Task A_search_that_is_cancelled_ends_at_once() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, jobs: 250);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.08), time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (TranscriptionJobSummary _ in new JobFinder(account.Connection, new JobQuery()).FindAsync(stop.Token))
            {
            }
        });

        Assert.Equal(TimeSpan.FromSeconds(0.08), time.Elapsed);
        Assert.Equal(0, account.Service.InFlight);
    });
}
