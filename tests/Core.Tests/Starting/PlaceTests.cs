using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Starting;
using static TranscribeJobTools.Core.Tests.Starting.Starts;

namespace TranscribeJobTools.Core.Tests.Starting;

/// <summary>An account may have so many jobs at work.</summary>
public class PlaceTests
{
    private static readonly StartOptions s_noQueue = new() { NoQueue = true };

    [Fact]
    public Task A_job_too_many_waits_until_another_has_finished() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.MostRunning = 10;

        Story story = await StartAsync(time, Many.Names("job-", 25).Select(name => account.Order(name)));

        // Three rounds of a minute each, and what it takes to notice.
        Assert.Equal(Many.Names("job-", 25), story.FinishedNames);
        Assert.Empty(story.Errors);
        Assert.InRange(time.Elapsed, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
        Assert.Equal(15, story.Notes.Count());
        Assert.Contains(
            "Job 'job-24' had to wait for a place: You have too many jobs running at the same time. "
            + "Wait until a job finishes and try your request again.",
            story.Notes);
    });

    [Fact]
    public Task Who_waits_for_a_place_is_counted_and_asks_less_and_less() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.MostRunning = 1;
        account.Service.StartedJobsRunFor = TimeSpan.FromHours(1);
        var starter = new JobStarter(new StartOptions(), time);

        Task<Story> running = Story.OfAsync(
            time, starter.StartAsync(new[] { account.Order("a"), account.Order("b") }.ToAsyncStream(), CancellationToken.None));
        await time.DelayAsync(TimeSpan.FromMinutes(30));
        StartProgress progress = starter.Progress;
        await running;

        Assert.Equal(new StartProgress(Done: 1, Bytes: 0, WaitingForPlace: 1), progress);
        Assert.InRange(account.Service.Starts.Count(start => start.Name == "b"), 120, 250);
        Assert.Equal(0, starter.Progress.WaitingForPlace);
    });

    [Fact]
    public Task Without_a_queue_a_job_too_many_is_an_error() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.MostRunning = 1;

        Story story = await StartAsync(time, [account.Order("a"), account.Order("b")], s_noQueue);

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Empty(story.Notes);
        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.TooManyJobs, error.ErrorId);
        Assert.Equal(ErrorKind.LimitsExceeded, error.Kind);
        Assert.Equal(
            "Job 'b' was not started in us-east-1 (profile work): You have too many jobs running at the same time. "
            + "Wait until a job finishes and try your request again.",
            error.Message);
        Assert.Equal(
            "Leave -NoQueue out to wait for a place, or let the service queue (-AllowDeferredExecution with -DataAccessRoleArn).",
            error.Remedy);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_job_that_is_there_already_needs_no_place(bool noQueue) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.MostRunning = 1;
        await StartAsync(time, [account.Order("a")]);
        TimeSpan before = time.Elapsed;

        Story story = await StartAsync(time, [account.Order("a")], new StartOptions { NoQueue = noQueue });

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Equal(["Job 'a' of the same media and settings is IN_PROGRESS; it is not started again."], story.Notes);
        Assert.InRange(time.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    });
}
