using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Starting;
using static TranscribeJobTools.Core.Tests.Starting.Starts;

namespace TranscribeJobTools.Core.Tests.Starting;

public class ExistingJobTests
{
    private static readonly StartOptions s_force = new() { Force = true };

    [Fact]
    public Task A_job_that_an_earlier_run_started_is_emitted_and_not_started_again() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        await StartAsync(time, [account.Order("a")]);

        Story story = await StartAsync(time, [account.Order("a"), account.Order("b")]);

        Assert.Equal(["a", "b"], story.FinishedNames);
        Assert.Equal(["Job 'a' of the same media and settings is IN_PROGRESS; it is not started again."], story.Notes);
        Assert.Same(account.Connection, story.Finished.First().Job.Connection);
    });

    [Fact]
    public Task A_job_that_failed_is_emitted_with_what_would_start_it_anew() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add(new FakeJob("a", SimulatedTime.Start) { Request = Request("a"), FailureReason = "Unsupported media format" });

        Story story = await StartAsync(time, [account.Order("a")]);

        Assert.Equal("FAILED", Assert.Single(story.Finished).Job.TranscriptionJobStatus);
        Assert.Equal(
            ["Job 'a' of the same media and settings is FAILED; it is not started again (-Force starts it anew)."], story.Notes);
    });

    [Fact]
    public Task Another_job_of_that_name_is_an_error_that_says_what_differs() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        await StartAsync(time, [account.Order("a", "s3://media/other.mp3")]);

        Story story = await StartAsync(time, [account.Order("a")]);

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.JobExists, error.ErrorId);
        Assert.Equal(ErrorKind.Exists, error.Kind);
        Assert.Equal(
            "There is another job 'a' in us-east-1 (profile work): MediaFileUri is s3://media/other.mp3 there and s3://media/a.mp3 here.",
            error.Message);
        Assert.Equal("Give another name, or replace that job with -Force.", error.Remedy);
    });

    [Fact]
    public Task Force_deletes_a_finished_job_and_starts_anew() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        await StartAsync(time, [account.Order("a", "s3://media/other.mp3")]);
        await time.DelayAsync(TimeSpan.FromHours(1));

        Story story = await StartAsync(time, [account.Order("a")], s_force);

        Assert.Equal("s3://media/a.mp3", Assert.Single(story.Finished).Job.Media!.MediaFileUri);
        Assert.Equal(["Deleted job 'a', which was COMPLETED, to start it anew."], story.Notes);
    });

    [Fact]
    public Task Force_refuses_to_replace_a_job_at_work_and_leaves_its_media_alone() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        await StartAsync(time, [account.Upload(folder, "a.mp3", "one")]);
        StoredMedia first = account.Media.Objects[("media", "a.mp3")];

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3", "two")], s_force);

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.JobNotFinished, error.ErrorId);
        Assert.Equal("Job 'a' is IN_PROGRESS and can't be deleted before it has finished.", error.Message);
        Assert.Equal("Wait for it first: ... | Wait-TranscriptionJob -IncludeFailed | ...", error.Remedy);
        Assert.Equal(first, account.Media.Objects[("media", "a.mp3")]);
        Assert.Empty(account.Service.Deletes);
    });

    [Fact]
    public Task Force_keeps_a_finished_job_whose_media_could_not_be_uploaded() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        await StartAsync(time, [account.Order("a")]);
        await time.DelayAsync(TimeSpan.FromHours(1));
        account.Media.Fault = _ => new ServiceFailure(ServiceFailureKind.AccessDenied, "Access Denied");

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3")], s_force);

        Assert.Equal([ErrorIds.AccessDenied], story.ErrorIds);
        Assert.Empty(account.Service.Deletes);
    });

    [Fact]
    public Task Force_starts_what_was_never_there() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Story story = await StartAsync(time, [account.Order("a")], s_force);

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Empty(account.Service.Deletes);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_start_whose_answer_is_lost_finds_its_own_job(bool force) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time, retries: true);
        bool isLost = false;
        account.Service.LosesAnswer = call => call.Operation == FakeJobService.Start && !isLost && (isLost = true);

        Story story = await StartAsync(time, [account.Order("a")], new StartOptions { Force = force });

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Empty(story.Errors);
        Assert.Equal(2, account.Service.Starts.Count());
        Assert.Empty(account.Service.Deletes);
    });

    [Fact]
    public Task A_deletion_whose_answer_is_lost_does_not_end_the_replacement() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time, retries: true);
        await StartAsync(time, [account.Order("a")]);
        await time.DelayAsync(TimeSpan.FromHours(1));
        account.Service.LosesAnswer = call => call.Operation == FakeJobService.Delete;

        Story story = await StartAsync(time, [account.Order("a")], s_force);

        Assert.Empty(story.Errors);
        Assert.Equal("IN_PROGRESS", Assert.Single(story.Finished).Job.TranscriptionJobStatus);
    });

    [Fact]
    public Task A_job_that_vanishes_after_it_took_the_name_is_an_error() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Fault = call => call.Operation == FakeJobService.Start
            ? new ServiceFailure(ServiceFailureKind.Conflict, "The requested job name already exists. Use a different job name.")
            : null;

        Story story = await StartAsync(time, [account.Order("a")]);

        Assert.Equal(
            "Another job 'a' was there and was deleted while this one was started, in us-east-1 (profile work).",
            story.TheError().Message);
    });

    [Fact]
    public Task Who_may_start_but_not_read_is_told_which_right_is_missing() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        await StartAsync(time, [account.Order("a")]);
        account.Service.Fault = call => call.Operation == FakeJobService.Get
            ? new ServiceFailure(ServiceFailureKind.AccessDenied, "not authorized")
            : null;

        Story story = await StartAsync(time, [account.Order("a")]);

        Assert.Equal("Allow transcribe:GetTranscriptionJob to this identity, or use another one (-ProfileName).", story.TheError().Remedy);
    });
}
