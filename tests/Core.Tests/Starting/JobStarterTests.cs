using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;
using static TranscribeJobTools.Core.Tests.Starting.Starts;

namespace TranscribeJobTools.Core.Tests.Starting;

public class JobStarterTests
{
    [Fact]
    public Task Jobs_come_in_the_order_that_they_were_asked_for() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Fault = call =>
        {
            account.Service.Latency = TimeSpan.FromMilliseconds(200 - account.Service.Calls.Count);
            return null;
        };

        Story story = await StartAsync(time, Many.Names("job-", 100).Select(name => account.Order(name)));

        Assert.Equal(Many.Names("job-", 100), story.FinishedNames);
        Assert.Empty(story.Errors);
    });

    [Fact]
    public Task A_started_job_knows_its_account() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Story story = await StartAsync(time, [account.Order("a")]);

        TranscriptionJobDetail job = Assert.Single(story.Finished).Job;
        Assert.Equal("IN_PROGRESS", job.TranscriptionJobStatus);
        Assert.Same(account.Connection, job.Connection);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public Task No_more_jobs_are_worked_on_at_once_than_the_limit(int limit) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Story story = await StartAsync(
            time, Many.Names("job-", 20).Select(name => account.Order(name)), new StartOptions { ThrottleLimit = limit });

        Assert.Equal(20, story.Finished.Count());
        Assert.Equal(limit, account.Service.MostInFlight);
    });

    [Fact]
    public Task Starts_keep_to_the_pace_of_their_quota() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time, retries: true);
        account.Service.Latency = TimeSpan.FromMilliseconds(10);

        await StartAsync(time, Many.Names("job-", 150).Select(name => account.Order(name)));

        // The first second's worth goes at once.
        FakeCall[] starts = [.. account.Service.Starts];
        Assert.Equal(150, starts.Length);
        Assert.InRange(starts.Count(start => start.At < TimeSpan.FromMilliseconds(20)), 24, 27);
        Assert.InRange(starts[^1].At, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5.2));
    });

    [Fact]
    public Task What_is_wrong_with_one_job_does_not_hold_up_the_others() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Fault = call => call.Name == "b"
            ? new ServiceFailure(ServiceFailureKind.Refused, "The requested vocabulary couldn't be found.")
            : null;

        Story story = await StartAsync(time, [account.Order("a"), account.Order("b"), account.Order("c")]);

        Assert.Equal(["a", "c"], story.FinishedNames);
        Assert.Equal("b", ((JobReference)Assert.Single(story.Errors).Target).Name);
        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.RequestRefused, error.ErrorId);
        Assert.Equal(
            "The service refused the request for the start of job 'b' in us-east-1 (profile work): "
            + "The requested vocabulary couldn't be found.",
            error.Message);
    });

    [Fact]
    public Task The_same_asked_for_twice_is_started_once() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Story story = await StartAsync(time, [account.Order("a"), account.Order("a")]);

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Single(account.Service.Starts);
        Assert.Equal(["Job 'a' of s3://media/a.mp3 was asked for twice; it is started once."], story.Notes);
    });

    [Fact]
    public Task Two_media_of_one_name_are_an_error_of_the_second() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Story story = await StartAsync(time, [account.Order("a", "s3://media/one/a.mp3"), account.Order("a", "s3://media/two/a.mp3")]);

        Assert.Equal(["s3://media/one/a.mp3"], story.Finished.Select(finished => finished.Job.Media!.MediaFileUri));
        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.SameTarget, error.ErrorId);
        Assert.Equal(
            "Job 'a' would be of both s3://media/one/a.mp3 and s3://media/two/a.mp3; the second was not started.", error.Message);
        Assert.Equal("Let -NameTemplate hold {Hash}, which tells them apart.", error.Remedy);
    });

    [Fact]
    public Task Two_settings_under_one_name_are_an_error_of_the_second() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        StartOrder order = account.Order("a");

        Story story = await StartAsync(time, [order, order with { Request = order.Request with { LanguageCode = "de-DE" } }]);

        Assert.Equal(["en-US"], story.Finished.Select(finished => finished.Job.LanguageCode));
        Assert.Equal(
            "Job 'a' would be of s3://media/a.mp3 twice, with two settings; the second was not started.", story.TheError().Message);
    });

    [Fact]
    public Task The_same_name_in_two_regions_is_two_jobs() => SimulatedTime.RunAsync(async time =>
    {
        var one = new FakeAccount(time);
        var other = new FakeAccount(time, "eu-west-1");

        Story story = await StartAsync(time, [one.Order("a"), other.Order("a")]);

        Assert.Equal(["a", "a"], story.FinishedNames);
    });

    [Fact]
    public Task Progress_tells_how_far_it_is() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        var starter = new JobStarter(new StartOptions(), time);

        await Story.OfAsync(
            time,
            starter.StartAsync(
                new[] { account.Upload(folder, "a.mp3", "12345"), account.Upload(folder, "b.mp3", "123"), account.Order("c") }.ToAsyncStream(),
                CancellationToken.None));

        Assert.Equal(new StartProgress(Done: 3, Bytes: 8, WaitingForPlace: 0), starter.Progress);
    });

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.12)]
    [InlineData(0.18)]
    [InlineData(5)]
    public Task A_run_that_is_cancelled_ends_at_once_and_nothing_goes_on_behind_it(double seconds) => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        account.Service.MostRunning = 5;
        StartOrder[] orders = [.. Many.Names("job-", 50).Select(name => account.Upload(folder, $"{name}.mp3"))];
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Story.OfAsync(time, Begin(time, orders, cancellationToken: stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(seconds), time.Elapsed);
        int calls = account.Service.Calls.Count + account.Media.Calls.Count;
        await time.DelayAsync(TimeSpan.FromHours(1));
        Assert.Equal(calls, account.Service.Calls.Count + account.Media.Calls.Count);
        Assert.Equal(0, time.Timers);
    });
}
