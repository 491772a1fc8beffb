using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Saving;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Connections break, bodies are not what they say; files are whole or not there.</summary>
public sealed class BrokenDownloadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("reset")]
    [InlineData("broken chunk")]
    [InlineData("truncated")]
    [InlineData("stalled")]
    public Task A_connection_that_breaks_is_taken_up_where_it_broke(string how) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").Breaks.Enqueue(Break(how, at: 30));

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.True(story.Files.Count() == 1, $"A body that was {how} gave {string.Join(", ", story.ErrorMessages)}");
        Assert.Equal(Json, await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(
            [new FakeOpening(UriOf("a.json"), 0, null), new FakeOpening(UriOf("a.json"), 30, "\"one\"")], account.Store.Openings);
        Assert.Equal(0, account.Store.Open);
    });

    [Fact]
    public Task A_body_that_stalls_is_given_a_minute() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").Breaks.Enqueue(new BodyBreak(30, Stalls: true));

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(62));
    });

    [Fact]
    public Task A_body_that_trickles_for_hours_is_waited_for() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        stored.Pace = TimeSpan.FromSeconds(59);
        stored.Piece = 1;

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(Json, await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Empty(story.Errors);
        Assert.Single(account.Store.Openings);
    });

    [Fact]
    public Task A_connection_may_break_often_as_long_as_the_file_comes_on() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        for (int at = 2; at < Json.Length; at += 2)
        {
            stored.Breaks.Enqueue(new BodyBreak(at, new IOException("connection reset")));
        }

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(Json, await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(Json.Length / 2, account.Store.Openings.Count);
    });

    [Theory]
    [InlineData("reset")]
    [InlineData("broken chunk")]
    [InlineData("truncated")]
    [InlineData("stalled")]
    public Task A_connection_that_breaks_at_one_place_for_ever_is_an_error_and_leaves_nothing(
        string how) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        for (int i = 0; i < 20; i++)
        {
            stored.Breaks.Enqueue(Break(how, at: 30));
        }

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        string uri = UriOf("a.json");
        string connection = $"No connection for the output '{uri}' of job 'a' in us-east-1 (profile work)";
        (string id, string message) = how switch
        {
            "reset" => (ErrorIds.ConnectionFailed, $"{connection}: connection reset."),
            "broken chunk" => (ErrorIds.ConnectionFailed, $"{connection}: the response ended prematurely."),
            "truncated" => (
                ErrorIds.DownloadBroken,
                $"What came from '{uri}' is not the output of job 'a': it should have {Json.Length} bytes, and 30 came."),
            _ => (ErrorIds.ConnectionFailed, $"{connection}: nothing came for 60 s."),
        };
        Assert.Equal((id, message), (story.TheError().ErrorId, story.TheError().Message));
        Assert.Equal(6, account.Store.Openings.Count);
        Assert.Empty(_folder.Names);
        Assert.Equal(0, account.Store.Open);
    });

    [Fact]
    public Task An_object_that_was_replaced_meanwhile_is_begun_anew() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        stored.Breaks.Enqueue(new BodyBreak(30, new IOException("connection reset"), Then: () =>
        {
            stored.Bytes = [.. "the new transcript"u8];
            stored.EntityTag = "\"two\"";
        }));

        OutputSaver saver = Saver(time, _folder);
        Story story = await Story.OfAsync(time, saver.SaveAsync(account.Jobs("a")));

        Assert.Equal("the new transcript", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(18, Assert.Single(story.Files).Length);
        Assert.Equal(new SaveProgress(1, 1, 1, 18), saver.Progress);
        Assert.Equal(
            [(0, null), (30, "\"one\""), (0, null)],
            account.Store.Openings.Select(opening => (opening.From, opening.EntityTag)));
    });

    [Theory]
    [InlineData(nameof(ServiceFailureKind.Throttled))]
    [InlineData(nameof(ServiceFailureKind.Unavailable))]
    [InlineData(nameof(ServiceFailureKind.Unreachable))]
    public Task Passing_trouble_is_tried_again_with_growing_delays(string kind) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        for (int i = 0; i < 5; i++)
        {
            stored.Faults.Enqueue(new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "trouble"));
        }

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Single(story.Files);
        Assert.Equal(6, account.Store.Openings.Count);
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(13));
    });

    [Fact]
    public Task A_store_that_asks_to_be_left_alone_is() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").Faults.Enqueue(
            new ServiceFailure(ServiceFailureKind.Throttled, "Slow down.") { RetryAfter = TimeSpan.FromSeconds(20) });

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
    });

    [Fact]
    public Task A_large_file_comes_whole() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        stored.Bytes = new byte[3_000_001];
        new Random(3).NextBytes(stored.Bytes);
        stored.Bytes[0] = (byte)'{';
        stored.Breaks.Enqueue(new BodyBreak(1_234_567, new IOException("connection reset")));

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(stored.Bytes, await File.ReadAllBytesAsync(_folder["a.json"]));
    });

    private static BodyBreak Break(string how, int at) => how switch
    {
        "reset" => new BodyBreak(at, new IOException("connection reset")),
        "broken chunk" => new BodyBreak(at, new HttpRequestException("the response ended prematurely")),
        "truncated" => new BodyBreak(at),
        _ => new BodyBreak(at, Stalls: true),
    };
}
