using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>What saved files are called, whatever comes from elsewhere.</summary>
public sealed class SavedFileNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Names_that_no_file_may_have_stay_in_the_folder() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("..");
        account.AddTranscribed("con.x");
        account.AddTranscribed("dots...");

        await SaveAsync(time, _folder, account.Jobs("..", "con.x", "dots..."));

        Assert.Equal(["%2E..json", "%63on.x.json", "dots....json"], _folder.Names);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../evil")]
    [InlineData("other")]
    public Task Files_are_called_after_the_job_that_was_asked_for_whatever_the_answer_says(
        string? said) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Store.Put(UriOf("a.json"), Json);
        var known = new TranscriptionJobDetail
        {
            TranscriptionJobName = said!,
            TranscriptionJobStatus = JobStatus.Completed,
            Transcript = new Transcript { TranscriptFileUri = UriOf("a.json") },
        };

        Story story = await SaveAsync(time, _folder, new[] { account.Job("a", known) }.ToAsyncEnumerable());

        Assert.Equal(["a.json"], _folder.Names);
        Assert.Equal("a", Assert.Single(story.Files).TranscriptionJobName);
    });

    [Theory]
    [InlineData("a.vtt", "", "a.vtt")]
    [InlineData("A.SRT", "vtt", "a.srt")]
    [InlineData("a", "srt", "a.srt")]
    [InlineData("a", "vtt", "a.vtt")]
    [InlineData("a", "/../../evil", "a.vtt")]
    [InlineData("a", "", "a.vtt")]
    public Task Subtitles_are_called_by_their_format_and_never_by_a_path(
        string key, string format, string file) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Store.Put(UriOf(key), "WEBVTT");
        account.Service.Add(new FakeJob("a", SimulatedTime.Start)
        {
            Subtitles = new SubtitlesOutput { Formats = [format], SubtitleFileUris = [UriOf(key)] },
        });

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal([file], _folder.Names);
    });
}
