using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Waiting;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Waiting.Waits;

namespace TranscribeJobTools.Core.Tests.Waiting;

/// <summary>What a wait tells of jobs that come to an end.</summary>
public class FinishedJobTests
{
    [Fact]
    public Task Each_job_is_told_once_and_soon_after_its_end() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 40; i++)
        {
            account.Service.Add($"job-{i}", endsAfter: TimeSpan.FromSeconds(5 + (i * 7)), queuedFor: TimeSpan.FromSeconds(i));
        }

        Story story = await WaitAsync(time, account.Jobs(Names("job-", 40)));

        Assert.Equal(Names("job-", 40), story.FinishedNames);
        Assert.All(story.Finished, finished =>
        {
            TimeSpan end = finished.Job.CompletionTime!.Value - SimulatedTime.Start.LocalDateTime;
            TimeSpan late = finished.At - end;
            TimeSpan allowed = TimeSpan.FromSeconds(Math.Max(3, end.TotalSeconds / 10));
            Assert.True(late <= allowed, $"{finished.Job} ended after {end} and was told {late} later.");
        });
    });

    [Fact]
    public Task What_is_told_is_the_whole_job_and_knows_where_it_lives() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add(new FakeJob("a", time.GetUtcNow())
        {
            EndsAfter = TimeSpan.FromSeconds(20),
            Transcript = new Transcript { TranscriptFileUri = "https://s3.us-east-1.amazonaws.com/bucket/a.json" },
        });

        Story story = await WaitAsync(time, account.Jobs("a"));

        TranscriptionJobDetail job = Assert.Single(story.Finished).Job;
        Assert.Equal(JobStatus.Completed, job.TranscriptionJobStatus);
        Assert.Equal("https://s3.us-east-1.amazonaws.com/bucket/a.json", job.Transcript?.TranscriptFileUri);
        Assert.Same(account.Connection, job.Connection);
    });

    [Fact]
    public Task A_job_that_has_finished_before_is_told_at_once() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add(new FakeJob("old", time.GetUtcNow() - TimeSpan.FromDays(80)));

        Story story = await WaitAsync(time, account.Jobs("old"));

        Assert.Equal(account.Service.Latency, Assert.Single(story.Finished).At);
        Assert.Single(account.Service.Calls);
    });

    [Fact]
    public Task A_failed_job_is_an_error_with_its_reason_and_the_job_as_target() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("good", TimeSpan.FromSeconds(40));
        account.Service.Add("bad", TimeSpan.FromSeconds(20), failureReason: "Unsupported media format.");

        Story story = await WaitAsync(time, account.Jobs("bad", "good"));

        JobError error = Assert.Single(story.Errors);
        Assert.Equal(ErrorIds.JobFailed, error.Error.ErrorId);
        Assert.Equal(ErrorKind.InvalidResult, error.Error.Kind);
        Assert.Equal("Job 'bad' failed: Unsupported media format.", error.Error.Message);
        Assert.Equal(
            "Mend the cause and start the job anew under another name, or delete this one first.", error.Error.Remedy);
        Assert.Equal("bad", Assert.IsType<TranscriptionJobDetail>(error.Target).TranscriptionJobName);
        Assert.Equal(["good"], story.FinishedNames);
    });

    [Fact]
    public Task With_IncludeFailed_a_failed_job_is_a_result() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("bad", TimeSpan.FromSeconds(20), failureReason: "Unsupported media format.");

        Story story = await WaitAsync(time, account.Jobs("bad"), new WaitOptions { IncludeFailed = true });

        Assert.Empty(story.Errors);
        TranscriptionJobDetail job = Assert.Single(story.Finished).Job;
        Assert.Equal(JobStatus.Failed, job.TranscriptionJobStatus);
        Assert.Equal("Unsupported media format.", job.FailureReason);
    });

    [Fact]
    public Task A_job_that_comes_twice_is_answered_once() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", TimeSpan.FromSeconds(10));
        account.Service.Add("b", TimeSpan.FromSeconds(30));

        Story story = await WaitAsync(time, InputAsync());

        Assert.Equal(["a", "b"], story.FinishedNames);

        async IAsyncEnumerable<JobReference> InputAsync()
        {
            yield return account.Job("a");
            yield return account.Job("b");
            yield return account.Job("a");
            await time.UntilAsync(TimeSpan.FromSeconds(20));
            yield return account.Job("a");
        }
    });

    [Fact]
    public Task Names_that_differ_in_case_are_two_jobs() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("call", TimeSpan.FromSeconds(10));
        account.Service.Add("Call", TimeSpan.FromSeconds(20));

        Story story = await WaitAsync(time, account.Jobs("Call", "call"));

        Assert.Equal(["call", "Call"], story.FinishedNames);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public Task An_unknown_job_is_an_error_at_once_and_the_others_go_on(int others) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (string name in Names("job-", others))
        {
            account.Service.Add(name, TimeSpan.FromMinutes(5));
        }

        Story story = await WaitAsync(time, account.Jobs(["nobody", .. Names("job-", others)]));

        JobError error = Assert.Single(story.Errors);
        Assert.Equal(ErrorIds.JobNotFound, error.Error.ErrorId);
        Assert.Equal(ErrorKind.NotFound, error.Error.Kind);
        Assert.Equal("There is no job 'nobody' in us-east-1 (profile work).", error.Error.Message);
        Assert.Equal(account.Job("nobody"), error.Target);
        Assert.True(story.Told.Single(told => told.Event == error).At < TimeSpan.FromSeconds(1));
        Assert.Equal(others, story.Finished.Count());
    });

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public Task A_job_that_is_deleted_meanwhile_is_an_error_that_says_so(int others) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("gone", TimeSpan.FromMinutes(5)).Deleted = time.GetUtcNow() + TimeSpan.FromMinutes(1);
        foreach (string name in Names("job-", others))
        {
            account.Service.Add(name, TimeSpan.FromMinutes(5));
        }

        Story story = await WaitAsync(time, account.Jobs(["gone", .. Names("job-", others)]));

        JobError error = Assert.Single(story.Errors);
        Assert.Equal(ErrorIds.JobNotFound, error.Error.ErrorId);
        Assert.Equal("Job 'gone' was deleted while it was waited for, in us-east-1 (profile work).", error.Error.Message);
        Assert.InRange(story.Told.Single(told => told.Event == error).At, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(67));
        Assert.Equal(others, story.Finished.Count());
    });

    [Fact]
    public Task One_wait_may_span_two_regions_with_a_job_of_one_name_in_both() => SimulatedTime.RunAsync(async time =>
    {
        var here = new FakeAccount(time);
        var there = new FakeAccount(time, "eu-central-1", "profile other");
        here.Service.Add("same", TimeSpan.FromSeconds(10));
        there.Service.Add("same", TimeSpan.FromSeconds(30));
        here.Service.Add("only-here", TimeSpan.FromSeconds(50));

        Story story = await WaitAsync(
            time, new[] { there.Job("same"), here.Job("same"), here.Job("only-here"), there.Job("only-here") }.ToAsyncEnumerable());

        Assert.Equal(
            [("same", "us-east-1"), ("same", "eu-central-1"), ("only-here", "us-east-1")],
            story.Finished.Select(finished => (finished.Job.TranscriptionJobName, finished.Job.Connection!.Region)));
        Assert.Equal(["There is no job 'only-here' in eu-central-1 (profile other)."], story.ErrorMessages);
    });

    [Fact]
    public Task No_input_ends_the_wait_without_a_call() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);

        Story story = await WaitAsync(time, account.Jobs());

        Assert.Empty(story.Told);
        Assert.Empty(account.Service.Calls);
    });
}
