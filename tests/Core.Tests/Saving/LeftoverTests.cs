using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;
using static TranscribeJobTools.Core.Tests.Fakes.Many;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Whatever happens, a file is whole or not there, and nothing else is left.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_file_has_its_name_only_when_it_is_whole() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        FakeObject stored = account.AddTranscribed("a");
        stored.Pace = TimeSpan.FromSeconds(10);
        stored.Piece = 20;

        Task<Story> saving = SaveAsync(time, _folder, account.Jobs("a"));
        await time.UntilAsync(TimeSpan.FromSeconds(25));
        string partial = Assert.Single(_folder.Names);
        await saving;

        Assert.Matches(@"^\.a\.json\.[0-9a-f]{8}\.partial$", partial);
        Assert.Equal(["a.json"], _folder.Names);
    });

    [Fact]
    public Task What_a_killed_process_left_is_removed_and_nothing_else() => SimulatedTime.RunAsync(async time =>
    {
        string[] others = ["partial", ".notes.log.0123abcd.partial", ".a.json.0123abc.partial", "a.json.0123abcd.partial", ".b.json"];
        foreach (string name in (string[])[".a.json.0123abcd.partial", ".gone.vtt.ffffffff.partial", .. others])
        {
            await File.WriteAllTextAsync(_folder[name], "left");
        }

        using var living = new FileStream(
            _folder[".other.srt.89abcdef.partial"], FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var account = new FakeAccount(time);
        account.AddTranscribed("a");

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(new[] { "a.json", ".other.srt.89abcdef.partial" }.Concat(others).Order(), _folder.Names.Order());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(5)]
    [InlineData(10.1)]
    [InlineData(12)]
    [InlineData(39)]
    public Task A_run_that_is_cancelled_ends_at_once_and_leaves_no_partial_file(
        double seconds) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 20; i++)
        {
            FakeObject stored = account.AddTranscribed($"job-{i}");
            stored.Pace = TimeSpan.FromSeconds(1 + i);
            stored.Piece = 20;
        }

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), time);
        Task saving = Story.OfAsync(time, Saver(time, _folder).SaveAsync(account.Jobs(Names("job-", 20)), stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);

        Assert.Equal(TimeSpan.FromSeconds(seconds), time.Elapsed);
        await AssertOnlyWholeFilesAsync(time, account);
    });

    [Fact]
    public Task A_reader_that_leaves_early_leaves_no_partial_file() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        for (int i = 0; i < 20; i++)
        {
            FakeObject stored = account.AddTranscribed($"job-{i}");
            stored.Pace = TimeSpan.FromSeconds(1 + i);
            stored.Piece = 20;
        }

        await foreach (JobEvent told in Saver(time, _folder).SaveAsync(account.Jobs(Names("job-", 20))))
        {
            if (told is JobOutput)
            {
                break;
            }
        }

        Assert.Equal(["job-0.json"], _folder.Names);
        await AssertOnlyWholeFilesAsync(time, account);
    });

    [Fact]
    public Task A_folder_that_is_gone_is_an_error_for_each_file() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        account.AddTranscribed("b");
        string gone = _folder["gone"];

        Story story = await Story.OfAsync(
            time, new OutputSaver(new SaveOptions { Destination = gone }, time).SaveAsync(account.Jobs("a", "b")));

        Assert.Equal([ErrorIds.WriteFailed, ErrorIds.WriteFailed], story.ErrorIds);
        Assert.All(story.Errors, error =>
        {
            Assert.Equal(ErrorKind.Write, error.Error.Kind);
            string target = Path.Combine(gone, $"{error.Target}.json");
            Assert.StartsWith($"'{target}' could not be written: ", error.Error.Message, StringComparison.Ordinal);
            Assert.Equal(
                "Nothing partial was left. Look at the space, the permissions and the length of the path.", error.Error.Remedy);
        });
        Assert.Empty(_folder.Names);
        Assert.Equal(0, account.Store.Open);
    });

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public Task A_folder_that_may_not_be_written_to_is_an_error_for_each_file() => SimulatedTime.RunAsync(async time =>
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The mode of a folder does not stop this user.");
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Story story = await SaveAsync(time, _folder, account.Jobs("a"));

        File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal([ErrorIds.WriteFailed], story.ErrorIds);
        Assert.Empty(_folder.Names);
    });

    [Theory]
    [InlineData(nameof(ExistingFile.IsError))]
    [InlineData(nameof(ExistingFile.IsKept))]
    [InlineData(nameof(ExistingFile.IsReplaced))]
    public Task A_folder_of_the_files_name_is_an_error_and_the_rest_goes_on(
        string whenExists) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        account.AddTranscribed("b");
        Directory.CreateDirectory(_folder["a.json"]);

        Story story = await SaveAsync(time, _folder, account.Jobs("a", "b"), Options(Enum.Parse<ExistingFile>(whenExists)));

        Assert.Equal([ErrorIds.WriteFailed], story.ErrorIds);
        Assert.Equal(["a.json", "b.json"], _folder.Names);
        Assert.True(Directory.Exists(_folder["a.json"]));
    });

    [Fact]
    public Task The_longest_name_of_a_job_fits() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        string longest = new('a', JobName.MaxLength);
        account.AddTranscribed(longest);

        Story story = await SaveAsync(time, _folder, account.Jobs(longest));

        Assert.Empty(story.Errors);
        Assert.Equal([$"{longest}.json"], _folder.Names);
    });

    [Fact]
    public Task What_others_left_in_the_folder_is_left_alone() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        await File.WriteAllTextAsync(_folder["notes.txt"], "mine");

        await SaveAsync(time, _folder, account.Jobs("a"));

        Assert.Equal(["a.json", "notes.txt"], _folder.Names);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["notes.txt"]));
    });

    private async Task AssertOnlyWholeFilesAsync(SimulatedTime time, FakeAccount account)
    {
        Assert.Equal(0, account.Store.Open);
        Assert.Equal(0, time.Timers);
        Assert.All(_folder.Names, name => Assert.Matches(@"^job-\d+\.json$", name));
        Assert.All(_folder.Names, name => Assert.Equal(Json, File.ReadAllText(_folder[name])));
        int openings = account.Store.Openings.Count;
        await time.DelayAsync(TimeSpan.FromHours(1));
        Assert.Equal(openings, account.Store.Openings.Count);
    }
}
