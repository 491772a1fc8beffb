using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Finding;
using TranscribeJobTools.Jobs;
using static TranscribeJobTools.Core.Tests.Finding.Finds;

namespace TranscribeJobTools.Core.Tests.Finding;

/// <summary>Several states are several lists at the service and one stream here.</summary>
public class SeveralStatusesTests
{
    [Fact]
    public Task Several_states_are_one_stream_newest_first() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountOfAllStates(time, ofEach: 120);

        List<TranscriptionJobSummary> found = await FindAsync(
            account, new JobQuery { Statuses = [JobStatus.Failed, JobStatus.Queued, JobStatus.Completed] });

        Assert.Equal(360, found.Count);
        Assert.Equal(360, found.DistinctBy(job => job.TranscriptionJobName).Count());
        Assert.Equal(found.OrderByDescending(job => job.CreationTime), found);
        Assert.DoesNotContain(found, job => job.TranscriptionJobStatus == JobStatus.InProgress);
    });

    [Fact]
    public Task Several_states_are_not_read_further_than_the_reader_wants() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountOfAllStates(time, ofEach: 1000);

        await foreach (TranscriptionJobSummary _ in
            new JobFinder(account.Connection, new JobQuery { Statuses = [JobStatus.Completed, JobStatus.Failed] }).FindAsync())
        {
            break;
        }

        Assert.Equal(2, account.Service.Calls.Count);
    });

    [Theory]
    [InlineData(JobStatus.Queued)]
    [InlineData(JobStatus.InProgress)]
    public Task A_job_that_moves_on_between_the_lists_is_found_once_and_in_its_later_state(
        string between) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        DateTimeOffset moment = time.GetUtcNow();
        account.Service.Latency = TimeSpan.FromSeconds(1);
        account.Service.Add(new FakeJob("older", moment.AddHours(-2)));
        account.Service.Add(new FakeJob("newer", moment.AddHours(-1)));

        // The lists are read at 1 s, 2 s, 3 s and 4 s.
        account.Service.Add(between == JobStatus.Queued
            ? new FakeJob("moving", moment.AddHours(-1.5))
            {
                QueuedFor = TimeSpan.FromHours(1.5) + TimeSpan.FromSeconds(1.5),
                EndsAfter = TimeSpan.FromHours(9),
            }
            : new FakeJob("moving", moment.AddHours(-1.5)) { EndsAfter = TimeSpan.FromHours(1.5) + TimeSpan.FromSeconds(2.5) });

        List<TranscriptionJobSummary> found = await FindAsync(account, new JobQuery
        {
            Statuses = [JobStatus.Completed, JobStatus.Failed, JobStatus.InProgress, JobStatus.Queued],
        });

        Assert.Equal(["newer", "moving", "older"], found.Select(job => job.TranscriptionJobName));
        Assert.Equal(
            between == JobStatus.Queued ? JobStatus.InProgress : JobStatus.Completed, found[1].TranscriptionJobStatus);
    });

    [Fact]
    public Task Several_states_end_where_the_dates_are_passed() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountOfAllStates(time, ofEach: 1000);

        List<TranscriptionJobSummary> found = await FindAsync(account, new JobQuery
        {
            Statuses = [JobStatus.Completed, JobStatus.Failed, JobStatus.InProgress],
            CreatedAfter = time.GetUtcNow().AddMinutes(-39).LocalDateTime,
        });

        Assert.Equal(30, found.Count);
        Assert.Equal(3, account.Service.Calls.Count);
    });
}
