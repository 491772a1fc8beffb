using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Trouble that stays, and bodies that are not what they say: an error, and no file.</summary>
public sealed class RefusedDownloadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(nameof(ServiceFailureKind.Unavailable), ErrorIds.ServiceUnavailable, 6)]
    [InlineData(nameof(ServiceFailureKind.Throttled), ErrorIds.Throttled, 6)]
    [InlineData(nameof(ServiceFailureKind.Unreachable), ErrorIds.ConnectionFailed, 6)]
    [InlineData(nameof(ServiceFailureKind.AccessDenied), ErrorIds.AccessDenied, 1)]
    [InlineData(nameof(ServiceFailureKind.NotFound), ErrorIds.OutputNotFound, 1)]
    [InlineData(nameof(ServiceFailureKind.UntrustedHost), ErrorIds.UntrustedHost, 1)]
    [InlineData(nameof(ServiceFailureKind.InvalidAnswer), ErrorIds.DownloadBroken, 1)]
    [InlineData(nameof(ServiceFailureKind.CredentialsExpired), ErrorIds.CredentialsExpired, 1)]
    [InlineData(nameof(ServiceFailureKind.Refused), ErrorIds.RequestRefused, 1)]
    public Task Trouble_that_stays_is_an_error_for_that_file_and_the_rest_goes_on(
        string kind, string id, int tries) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedInAllWays("a");
        FakeObject stored = account.Store.Put(UriOf("a.json"), Json);
        for (int i = 0; i < 20; i++)
        {
            stored.Faults.Enqueue(new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "https://trouble.example"));
        }

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(id, story.TheError().ErrorId);
        Assert.Equal(tries, account.Store.Openings.Count(opening => opening.Uri == UriOf("a.json")));
        Assert.Equal(["a.srt", "a.vtt", "redacted-a.json"], _folder.Names);
    });

    [Theory]
    [InlineData(
        nameof(ServiceFailureKind.Throttled),
        "S3 throttled every try to get {0} in us-east-1 (profile work): Slow down.",
        "Others read from that bucket too: try again later, or with a lower -ThrottleLimit.")]
    [InlineData(
        nameof(ServiceFailureKind.Unavailable),
        "S3 could not give {0} in us-east-1 (profile work): Slow down.",
        "Try again later; https://health.aws.amazon.com tells of known trouble.")]
    public Task What_S3_does_not_give_to_the_end_says_what_helps(
        string kind, string message, string remedy) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        for (int i = 0; i < 6; i++)
        {
            stored.Faults.Enqueue(new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "Slow down."));
        }

        TranscribeJobException error = (await SaveAsync(time, _folder, account.Jobs("a"))).TheError();

        Assert.Equal(message.Replace("{0}", $"the output '{UriOf("a.json")}' of job 'a'", StringComparison.Ordinal), error.Message);
        Assert.Equal(remedy, error.Remedy);
    });

    [Fact]
    public Task What_is_not_there_any_more_and_what_is_not_trusted_is_said_in_words() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").Faults.Enqueue(
            new ServiceFailure(ServiceFailureKind.NotFound, "The specified key does not exist."));
        account.AddTranscribed("b").Faults.Enqueue(new ServiceFailure(ServiceFailureKind.UntrustedHost, "https://evil.com/x"));

        Story story = await SaveAsync(time, _folder, account.Jobs("a", "b"));

        Assert.Equal(
            [
                $"The output of job 'a' is not at '{UriOf("a.json")}' any more: The specified key does not exist.",
                "The output of job 'b' is said to lie at 'https://evil.com/x', which is neither Amazon S3 nor the configured "
                    + "endpoint; nothing was sent there.",
            ],
            story.ErrorMessages);
    });

    [Theory]
    [InlineData("text/html", "hello", "it is text/html, a page and not a file.")]
    [InlineData("TEXT/HTML; charset=utf-8", "hello", "it is TEXT/HTML; charset=utf-8, a page and not a file.")]
    [InlineData("application/xml", "hello", "it is application/xml, a page and not a file.")]
    [InlineData("text/xml", "hello", "it is text/xml, a page and not a file.")]
    [InlineData("application/octet-stream", "<html>", "it begins like a page or an XML error.")]
    [InlineData(null, "<?xml version=\"1.0\"?><Error/>", "it begins like a page or an XML error.")]
    public Task A_page_or_an_error_with_status_200_is_an_error_and_not_a_file(
        string? type, string body, string reason) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a", body).ContentType = type;

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(ErrorIds.DownloadBroken, story.TheError().ErrorId);
        Assert.Equal(ErrorKind.InvalidResult, story.TheError().Kind);
        Assert.Equal($"What came from '{UriOf("a.json")}' is not the output of job 'a': {reason}", story.TheError().Message);
        Assert.Empty(_folder.Names);
        Assert.Equal(0, account.Store.Open);
    });

    [Fact]
    public Task A_body_longer_than_it_says_is_an_error_and_not_a_file() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a", "twelve bytes");
        stored.AnnouncedLength = 10;

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(
            $"What came from '{UriOf("a.json")}' is not the output of job 'a': it should have 10 bytes, and 12 came.",
            story.TheError().Message);
        Assert.Empty(_folder.Names);
    });

    [Fact]
    public Task A_body_without_a_length_is_taken_as_it_comes() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").SaysNoLength = true;

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(Json.Length, Assert.Single(story.Files).Length);
    });
}
