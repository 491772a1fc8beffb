using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Presigned links die after fifteen minutes; nobody should notice.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task The_link_that_a_job_object_carries_is_used_without_a_call() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedForTheService("a");
        JobReference job = await KnownAsync(account, "a");
        account.Service.Calls.Clear();

        Story story = await SaveAsync(time, _folder, new[] { job }.ToAsyncEnumerable());

        Assert.Single(story.Files);
        Assert.Empty(account.Service.Calls);
    });

    [Fact]
    public Task A_job_object_older_than_its_link_is_renewed_by_one_call_and_no_try() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedForTheService("a");
        JobReference job = await KnownAsync(account, "a");
        account.Service.Calls.Clear();
        await time.DelayAsync(TimeSpan.FromHours(3));

        Story story = await SaveAsync(time, _folder, new[] { job }.ToAsyncEnumerable());

        Assert.Single(story.Files);
        Assert.Single(account.Service.Calls);
        Assert.Single(account.Store.Openings);
    });

    [Theory]
    [InlineData(14.4, 0)]
    [InlineData(14.6, 1)]
    public Task A_link_is_renewed_when_it_is_about_to_expire(double minutes, int renewals) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedForTheService("a");
        JobReference job = await KnownAsync(account, "a");
        account.Service.Calls.Clear();
        await time.DelayAsync(TimeSpan.FromMinutes(minutes));

        await SaveAsync(time, _folder, new[] { job }.ToAsyncEnumerable());

        Assert.Equal(renewals, account.Service.Calls.Count);
    });

    [Fact]
    public Task All_expired_links_of_a_job_are_renewed_by_one_call() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Store.Put(UriOf("1"), "one");
        account.Store.Put(UriOf("2"), "two");
        account.Service.Add(new FakeJob("a", SimulatedTime.Start)
        {
            TranscriptNow = () => new Transcript
            {
                TranscriptFileUri = account.Store.Link(UriOf("1")),
                RedactedTranscriptFileUri = account.Store.Link(UriOf("2")),
            },
        });
        JobReference job = await KnownAsync(account, "a");
        account.Service.Calls.Clear();
        await time.DelayAsync(TimeSpan.FromHours(1));

        Story story = await SaveAsync(time, _folder, new[] { job }.ToAsyncEnumerable());

        Assert.Equal(["a.json", "redacted-a.json"], story.Files.Select(file => Path.GetFileName(file.FullName)));
        Assert.Single(account.Service.Calls);
    });

    [Fact]
    public Task A_link_that_S3_calls_dead_is_renewed_by_one_call_whatever_this_clock_says() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedForTheService("a").Faults.Enqueue(
            new ServiceFailure(ServiceFailureKind.LinkExpired, "Request has expired"));

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Single(story.Files);
        Assert.Equal(2, account.Service.Calls.Count);
        Assert.Equal(2, account.Store.Openings.Count);
    });

    [Fact]
    public Task A_link_that_dies_in_the_middle_of_a_file_is_renewed_and_the_file_goes_on() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribedForTheService("a");
        stored.Breaks.Enqueue(new BodyBreak(50, new IOException("connection reset")));

        // It comes so slowly that the link is dead when the connection breaks after twenty minutes.
        stored.Pace = TimeSpan.FromSeconds(50);
        stored.Piece = 2;
        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(Json, await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Single(story.Files);
        Assert.Equal([0, 50, 50], account.Store.Openings.Select(opening => opening.From));
        Assert.Equal(2, account.Store.Openings.Select(opening => opening.Uri).Distinct().Count());
        Assert.Equal(2, account.Service.Calls.Count);
    });

    [Fact]
    public Task A_link_that_stays_dead_is_an_error_after_two_renewals() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribedForTheService("a");
        for (int i = 0; i < 10; i++)
        {
            stored.Faults.Enqueue(new ServiceFailure(ServiceFailureKind.LinkExpired, "Request has expired"));
        }

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(ErrorIds.AccessDenied, story.TheError().ErrorId);
        Assert.Equal(
            $"The link to the output '{UriOf("a/asrOutput.json")}' of job 'a' had expired, and so had each new one.",
            story.TheError().Message);
        Assert.Equal(3, account.Service.Calls.Count);
        Assert.Empty(_folder.Names);
    });

    [Fact]
    public Task A_job_that_is_gone_when_its_link_is_to_be_renewed_is_an_error() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedForTheService("a");
        JobReference job = await KnownAsync(account, "a");
        await time.DelayAsync(TimeSpan.FromHours(1));
        account.Service.Fault = _ => new ServiceFailure(ServiceFailureKind.NotFound, "The requested job couldn't be found.");

        Story story = await SaveAsync(time, _folder, new[] { job }.ToAsyncEnumerable());

        Assert.Equal(ErrorIds.JobNotFound, story.TheError().ErrorId);
        Assert.Empty(_folder.Names);
    });

    [Fact]
    public Task No_message_shows_the_query_of_a_link() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        foreach (ServiceFailureKind kind in Enum.GetValues<ServiceFailureKind>())
        {
            FakeObject stored = account.AddTranscribedForTheService($"a-{kind}");
            for (int i = 0; i < 10; i++)
            {
                stored.Faults.Enqueue(new ServiceFailure(kind, "the reason"));
            }
        }

        Story story = await SaveAsync(time, _folder, account.Jobs(Enum.GetValues<ServiceFailureKind>().Select(kind => $"a-{kind}")));

        Assert.Equal(Enum.GetValues<ServiceFailureKind>().Length, story.Errors.Count);
        Assert.All(story.Errors, error => Assert.DoesNotContain("X-Amz", error.Error.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(story.Errors, error => Assert.DoesNotContain("X-Amz", error.Error.Remedy ?? "", StringComparison.OrdinalIgnoreCase));
        Assert.All(story.Notes, note => Assert.DoesNotContain("X-Amz", note, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(_folder.Names);
    });

    [Fact]
    public Task Links_of_a_night_long_run_are_renewed_as_their_turn_comes() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        var jobs = new List<JobReference>();
        for (int i = 0; i < 20; i++)
        {
            FakeObject stored = account.AddTranscribedForTheService($"job-{i}");
            stored.Pace = TimeSpan.FromSeconds(50);
            stored.Piece = 12;
            jobs.Add(await KnownAsync(account, $"job-{i}"));
        }

        account.Service.Calls.Clear();
        Story story = await SaveAsync(
            time, _folder, jobs.ToAsyncEnumerable(), new SaveOptions { Destination = "", ThrottleLimit = 1 });

        Assert.Equal(20, story.Files.Count());
        Assert.Empty(story.Errors);
        Assert.InRange(account.Service.Calls.Count, 17, 19);
        Assert.All(account.Service.Calls, call => Assert.Equal(1, account.Service.Calls.Count(other => other.Name == call.Name)));
    });

    private static async Task<JobReference> KnownAsync(FakeAccount account, string name) =>
        account.Job(name, await account.Connection.GetJobAsync(name, CancellationToken.None));
}
