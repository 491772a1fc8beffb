using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>What is saved of which job, and what is told of it.</summary>
public sealed class SavedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task All_that_a_job_made_is_saved_under_the_jobs_name() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedInAllWays("a");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(["a.json", "a.srt", "a.vtt", "redacted-a.json"], _folder.Names);
        Assert.Equal("the transcript of a", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal("the redacted transcript of a", await File.ReadAllTextAsync(_folder["redacted-a.json"]));
        Assert.Equal("WEBVTT", await File.ReadAllTextAsync(_folder["a.vtt"]));
        Assert.Equal("0", await File.ReadAllTextAsync(_folder["a.srt"]));
        Assert.Equal(
            [
                ("a", "Transcript", _folder["a.json"], 19),
                ("a", "RedactedTranscript", _folder["redacted-a.json"], 28),
                ("a", "Subtitle", _folder["a.vtt"], 6),
                ("a", "Subtitle", _folder["a.srt"], 1),
            ],
            story.Files.Select(file => (file.TranscriptionJobName, file.OutputType, file.FullName, file.Length)));
        Assert.All(story.Files, file => Assert.Same(account.Connection, file.Connection));
        Assert.Single(account.Service.Calls);
    });

    [Fact]
    public Task A_jobs_files_come_out_when_all_of_them_are_saved() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedInAllWays("a");

        await foreach (JobEvent happened in Saver(time, _folder).SaveAsync(account.Jobs("a")))
        {
            // What comes next in the pipeline may delete the job.
            Assert.True(happened is not JobOutput || _folder.Names.Length == 4, $"{happened} with {_folder.Names.Length} files");
        }
    });

    [Fact]
    public Task Only_the_types_that_were_asked_for_are_saved() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedInAllWays("a");

        await SaveAsync(time, _folder, account.Jobs("a"), Options(default, OutputType.Subtitle, OutputType.RedactedTranscript));

        Assert.Equal(["a.srt", "a.vtt", "redacted-a.json"], _folder.Names);
    });

    [Fact]
    public Task A_type_that_the_job_did_not_make_is_an_error_and_the_others_are_saved() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"), Options(default, OutputType.Subtitle, OutputType.Transcript));

        Assert.Equal(["a.json"], _folder.Names);
        Assert.Equal(ErrorIds.OutputTypeNotMade, story.TheError().ErrorId);
        Assert.Equal("Job 'a' made no Subtitle, only Transcript.", story.TheError().Message);
        Assert.Equal("a", Assert.IsType<TranscriptionJobDetail>(story.Errors[0].Target).TranscriptionJobName);
    });

    [Fact]
    public Task A_job_that_is_still_at_work_has_nothing_to_save() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromHours(1));

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(ErrorIds.JobNotFinished, story.TheError().ErrorId);
        Assert.Equal("Job 'a' has nothing to save yet: it is IN_PROGRESS.", story.TheError().Message);
        Assert.Equal("Wait for it: ... | Wait-TranscriptionJob | Save-TranscriptionOutput", story.TheError().Remedy);
        Assert.Empty(_folder.Names);
    });

    [Fact]
    public Task A_job_that_was_at_work_when_its_object_was_made_is_asked_for_again() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        var known = new TranscriptionJobDetail { TranscriptionJobName = "a", TranscriptionJobStatus = JobStatus.InProgress };

        await SaveAsync(time, _folder, new[] { account.Job("a", known) }.ToAsyncEnumerable());

        Assert.Equal(["a.json"], _folder.Names);
    });

    [Fact]
    public Task A_failed_job_says_why() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", failureReason: "Unsupported media format.");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(ErrorIds.JobFailed, story.TheError().ErrorId);
        Assert.Equal("Job 'a' failed: Unsupported media format.", story.TheError().Message);
    });

    [Fact]
    public Task A_job_of_an_account_that_opted_out_says_so() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(ErrorIds.NoOutput, story.TheError().ErrorId);
        Assert.Equal("Job 'a' is COMPLETED but the service tells of no output.", story.TheError().Message);
        Assert.Equal(
            "That is so in accounts that opted out of the use of their data: start jobs with an output bucket of your own there.",
            story.TheError().Remedy);
    });

    [Fact]
    public Task An_unknown_job_is_an_error_and_the_others_are_saved() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        account.AddTranscribed("b");

        Story story = await SaveAsync(time, _folder, account.Jobs("a", "nobody", "b"));

        Assert.Equal(["a.json", "b.json"], _folder.Names);
        Assert.Equal(ErrorIds.JobNotFound, story.TheError().ErrorId);
        Assert.Equal("There is no job 'nobody' in us-east-1 (profile work).", story.TheError().Message);
    });

    [Fact]
    public Task A_job_that_comes_twice_is_saved_once() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");

        Story story = await SaveAsync(time, _folder, account.Jobs("a", "a", "a"));

        Assert.Single(story.Files);
        Assert.Empty(story.Errors);
        Assert.Single(account.Service.Calls);
        Assert.Single(account.Store.Openings);
    });

    [Fact]
    public Task An_empty_file_is_a_file() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a", "");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(0, Assert.Single(story.Files).Length);
        Assert.Equal(0, new FileInfo(_folder["a.json"]).Length);
    });

    [Fact]
    public Task Jobs_are_saved_several_at_once_within_the_limit() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", 30))
        {
            account.AddTranscribed(name).Pace = TimeSpan.FromSeconds(1);
        }

        Story story = await SaveAsync(
            time, _folder, account.Jobs(Names("job-", 30)), new SaveOptions { Destination = "", ThrottleLimit = 5 });

        Assert.Equal(30, story.Files.Count());
        Assert.Equal(5, account.Store.MostOpen);
        Assert.Equal(0, account.Store.Open);
    });

    [Fact]
    public Task One_job_that_is_slow_does_not_hold_up_the_others() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("slow").Pace = TimeSpan.FromSeconds(50);
        account.AddTranscribed("quick");

        Story story = await SaveAsync(time, _folder, account.Jobs("slow", "quick"));

        Assert.Equal(["quick", "slow"], story.Files.Select(file => file.TranscriptionJobName));
    });

    [Fact]
    public Task The_snapshot_tells_where_the_run_stands() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedInAllWays("a");
        account.AddTranscribed("b").Pace = TimeSpan.FromSeconds(30);
        OutputSaver saver = Saver(time, _folder);
        Assert.Equal(new SaveProgress(0, 0, 0, 0), saver.Progress);

        Task saving = Story.OfAsync(time, saver.SaveAsync(account.Jobs("a", "nobody", "b")));
        await time.UntilAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(new SaveProgress(3, 2, 4, 19 + 28 + 6 + 1), saver.Progress);
        await saving;

        Assert.Equal(new SaveProgress(3, 3, 5, 19 + 28 + 6 + 1 + Json.Length), saver.Progress);
    });
}
