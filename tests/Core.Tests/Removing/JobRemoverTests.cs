using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Removing;

namespace TranscribeJobTools.Core.Tests.Removing;

public class JobRemoverTests
{
    private const string Own = "https://s3.us-east-1.amazonaws.com/out/a.json";
    private const string OwnSubtitle = "https://s3.us-east-1.amazonaws.com/out/a.vtt";
    private const string Services = "https://s3.us-east-1.amazonaws.com/aws-transcribe-us-east-1-prod/1/a/asrOutput.json?X-Amz-Signature=secret";

    [Fact]
    public Task Jobs_are_deleted_and_nothing_is_emitted() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, "a", "b");

        Story story = await RemoveAsync(time, account.Jobs("a", "b"));

        Assert.Equal(["a", "b"], account.Service.Deletes.Select(call => call.Name));
        Assert.Empty(account.Service.Gets);
        Assert.Empty(story.Errors);
        Assert.DoesNotContain(story.Told, told => told.Event is JobOutput);
        Assert.Equal(
            ["Deleted job 'a' in us-east-1 (profile work).", "Deleted job 'b' in us-east-1 (profile work)."], story.Notes);
    });

    [Fact]
    public Task Deletions_keep_to_the_pace_of_their_quota() => SimulatedTime.RunAsync(async time =>
    {
        string[] names = [.. Many.Names("job-", 30)];
        var account = new FakeAccount(time, retries: true);
        foreach (string name in names)
        {
            account.Service.Add(name);
        }

        account.Service.Latency = TimeSpan.FromMilliseconds(10);

        Story story = await RemoveAsync(time, account.Jobs(names));

        // The first second's worth goes at once, and the rate creeps up while nothing is throttled.
        Assert.Empty(story.Errors);
        Assert.InRange(account.Service.Deletes.Count(call => call.At < TimeSpan.FromMilliseconds(20)), 5, 7);
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(5));
    });

    [Fact]
    public Task A_job_that_is_not_there_is_an_error_of_its_own() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, "b");

        Story story = await RemoveAsync(time, account.Jobs("a", "b"));

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.JobNotFound, error.ErrorId);
        Assert.Equal("There is no job 'a' in us-east-1 (profile work).", error.Message);
        Assert.Equal(["Deleted job 'b' in us-east-1 (profile work)."], story.Notes);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_job_at_work_is_refused_with_what_to_do(bool withOutput) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a", endsAfter: TimeSpan.FromHours(1));

        Story story = await RemoveAsync(time, account.Jobs("a"), withOutput);

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.JobNotFinished, error.ErrorId);
        Assert.Equal(ErrorKind.NotAvailable, error.Kind);
        Assert.Equal("Job 'a' is IN_PROGRESS and can't be deleted before it has finished.", error.Message);
        Assert.Equal("Wait for it first: ... | Wait-TranscriptionJob -IncludeFailed | ...", error.Remedy);
        Assert.Empty(account.Media.Calls);
    });

    [Fact]
    public Task A_refusal_for_another_reason_keeps_the_services_words() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = Account(time, "a");
        account.Service.Fault = call => call.Operation == FakeJobService.Delete
            ? new ServiceFailure(ServiceFailureKind.Refused, "Your request isn't valid.")
            : null;

        Story story = await RemoveAsync(time, account.Jobs("a"));

        Assert.Equal([ErrorIds.RequestRefused], story.ErrorIds);
        Assert.Equal(
            ["The service refused the request for job 'a' in us-east-1 (profile work): Your request isn't valid."], story.ErrorMessages);
    });

    [Fact]
    public Task Output_in_ones_own_bucket_goes_before_its_job_and_what_the_service_keeps_goes_with_it() =>
        SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountWithOutput(time, Own, OwnSubtitle);
        account.Service.Add(new FakeJob("b", SimulatedTime.Start) { Transcript = new Transcript { TranscriptFileUri = Services } });

        Story story = await RemoveAsync(time, account.Jobs("a", "b"), withOutput: true);

        Assert.Equal([$"delete {Own}", $"delete {OwnSubtitle}"], account.Media.Calls);
        Assert.Equal(["b", "a"], account.Service.Deletes.Select(call => call.Name));
        Assert.Equal(
            [
                "Deleted job 'b' in us-east-1 (profile work).",
                $"Deleted {Own}.",
                $"Deleted {OwnSubtitle}.",
                "Deleted job 'a' in us-east-1 (profile work).",
            ],
            story.Notes.OrderBy(note => note.Contains("'b'", StringComparison.Ordinal) ? 0 : 1));
    });

    [Fact]
    public Task Output_stays_unless_it_is_asked_for() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountWithOutput(time, Own);

        await RemoveAsync(time, account.Jobs("a"));

        Assert.Empty(account.Media.Calls);
        Assert.Single(account.Service.Deletes);
    });

    [Fact]
    public Task A_job_whose_output_could_not_be_deleted_stays_since_it_knows_where_it_lies() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountWithOutput(time, Own);
        account.Media.Fault = _ => new ServiceFailure(ServiceFailureKind.AccessDenied, "Access Denied");

        Story story = await RemoveAsync(time, account.Jobs("a"), withOutput: true);

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.OutputNotDeleted, error.ErrorId);
        Assert.Equal(
            $"Access denied to delete the output '{Own}' of job 'a' in us-east-1 (profile work), and the job was not deleted: Access Denied.",
            error.Message);
        Assert.Equal(
            "Only buckets of this identity's own account are touched: allow s3:DeleteObject there, or delete the job alone, without "
            + "-WithOutput.",
            error.Remedy);
        Assert.Empty(account.Service.Deletes);
    });

    [Fact]
    public Task Output_behind_a_strange_host_stays_and_so_does_its_job() => SimulatedTime.RunAsync(async time =>
    {
        FakeAccount account = AccountWithOutput(time, "https://s3.example.com/out/a.json?token=secret");
        account.Media.Fault = _ => new ServiceFailure(ServiceFailureKind.UntrustedHost, "https://s3.example.com/out/a.json");

        Story story = await RemoveAsync(time, account.Jobs("a"), withOutput: true);

        Assert.Equal([ErrorIds.UntrustedHost], story.ErrorIds);
        Assert.Equal(
            [
                "The output of job 'a' is said to lie at 'https://s3.example.com/out/a.json', which is neither Amazon S3 nor the configured "
                + "endpoint; nothing was sent there, and the job was not deleted.",
            ],
            story.ErrorMessages);
        Assert.Empty(account.Service.Deletes);
    });

    [Fact]
    public Task A_deletion_whose_answer_is_lost_is_no_error() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time, retries: true);
        account.Service.Add("a");
        account.Service.LosesAnswer = _ => true;

        Story story = await RemoveAsync(time, account.Jobs("a"));

        Assert.Empty(story.Errors);
        Assert.Equal(2, account.Service.Deletes.Count());
    });

    [Fact]
    public Task A_job_that_was_not_there_is_told_though_the_service_throttled_first() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time, retries: true);
        bool isThrottled = false;
        account.Service.Fault = _ => isThrottled ? null : new ServiceFailure(ServiceFailureKind.Throttled, $"Rate exceeded{isThrottled = true}");

        Story story = await RemoveAsync(time, account.Jobs("a"));

        Assert.Equal([ErrorIds.JobNotFound], story.ErrorIds);
    });

    private static FakeAccount Account(SimulatedTime time, params string[] names)
    {
        var account = new FakeAccount(time);
        foreach (string name in names)
        {
            account.Service.Add(name);
        }

        return account;
    }

    private static FakeAccount AccountWithOutput(SimulatedTime time, string transcript, params string[] subtitles)
    {
        var account = new FakeAccount(time);
        account.Service.Add(new FakeJob("a", SimulatedTime.Start)
        {
            Transcript = new Transcript { TranscriptFileUri = transcript },
            Subtitles = new SubtitlesOutput { Formats = ["vtt"], SubtitleFileUris = subtitles },
        });
        return account;
    }

    private static Task<Story> RemoveAsync(SimulatedTime time, IAsyncEnumerable<JobReference> jobs, bool withOutput = false) =>
        Story.OfAsync(time, new JobRemover(withOutput, throttleLimit: 32).RemoveAsync(jobs, CancellationToken.None));
}
