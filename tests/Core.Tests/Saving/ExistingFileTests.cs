using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Saving;
using static TranscribeJobTools.Core.Tests.Saving.Saves;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Files that are there already, and outputs that would have one name.</summary>
public sealed class ExistingFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task An_existing_file_is_an_error_and_stays_as_it_is() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a");
        account.AddTranscribed("b");
        await File.WriteAllTextAsync(_folder["a.json"], "mine");

        Story story = await SaveAsync(time, _folder, account.Jobs("a", "b"));

        Assert.Equal(ErrorIds.FileExists, story.TheError().ErrorId);
        Assert.Equal(ErrorKind.Exists, story.TheError().Kind);
        Assert.Equal($"'{_folder["a.json"]}' exists; the output of job 'a' was not saved over it.", story.TheError().Message);
        Assert.Equal(
            "Replace it with -Force, keep it with -SkipExisting, or save into another -Destination.", story.TheError().Remedy);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(["a.json", "b.json"], _folder.Names);
        Assert.Single(account.Store.Openings);
    });

    [Fact]
    public Task A_file_that_comes_to_be_during_the_download_is_not_replaced() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").Pace = TimeSpan.FromSeconds(10);

        Task<Story> saving = SaveAsync(time, _folder, account.Jobs("a"));
        await time.UntilAsync(TimeSpan.FromSeconds(5));
        await File.WriteAllTextAsync(_folder["a.json"], "mine");
        Story story = await saving;

        Assert.Equal(ErrorIds.FileExists, story.TheError().ErrorId);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(["a.json"], _folder.Names);
    });

    [Fact]
    public Task With_Force_an_existing_file_is_replaced_once_the_new_one_is_whole() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").Pace = TimeSpan.FromSeconds(10);
        await File.WriteAllTextAsync(_folder["a.json"], "old");

        Task<Story> saving = SaveAsync(time, _folder, account.Jobs("a"), Options(ExistingFile.IsReplaced));
        await time.UntilAsync(TimeSpan.FromSeconds(15));
        Assert.Equal("old", await File.ReadAllTextAsync(_folder["a.json"]));
        Story story = await saving;

        Assert.Empty(story.Errors);
        Assert.Equal(Json, await File.ReadAllTextAsync(_folder["a.json"]));
    });

    [Fact]
    public Task With_Force_an_existing_file_stays_when_the_new_one_does_not_come_whole() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a").AnnouncedLength = 5;
        await File.WriteAllTextAsync(_folder["a.json"], "old");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"), Options(ExistingFile.IsReplaced));

        Assert.Equal(ErrorIds.DownloadBroken, story.TheError().ErrorId);
        Assert.Equal("old", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(["a.json"], _folder.Names);
    });

    [Fact]
    public Task With_SkipExisting_a_file_of_the_right_length_is_kept_and_told_of() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a", "twelve bytes");
        await File.WriteAllTextAsync(_folder["a.json"], "TWELVE BYTES");

        Story story = await SaveAsync(time, _folder, account.Jobs("a"), Options(ExistingFile.IsKept));

        Assert.Equal("TWELVE BYTES", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal((_folder["a.json"], 12), Assert.Single(story.Files.Select(file => (file.FullName, file.Length))));
        Assert.Contains($"Kept '{_folder["a.json"]}': it has the output's length.", story.Notes);
        Assert.Equal(0, account.Store.Open);
    });

    [Theory]
    [InlineData("")]
    [InlineData("half of th")]
    [InlineData("another file, and longer")]
    public Task With_SkipExisting_a_file_of_another_length_is_replaced(string existing) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("a", "twelve bytes");
        await File.WriteAllTextAsync(_folder["a.json"], existing);

        Story story = await SaveAsync(time, _folder, account.Jobs("a"), Options(ExistingFile.IsKept));

        Assert.Empty(story.Errors);
        Assert.Equal("twelve bytes", await File.ReadAllTextAsync(_folder["a.json"]));
    });

    [Theory]
    [InlineData(nameof(ExistingFile.IsError))]
    [InlineData(nameof(ExistingFile.IsKept))]
    [InlineData(nameof(ExistingFile.IsReplaced))]
    public Task The_redacted_output_of_a_and_the_output_of_redacted_a_are_not_saved_over_each_other(
        string whenExists) => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribedInAllWays("a");
        account.AddTranscribed("redacted-a", "another thing of the same name").Pace = TimeSpan.FromSeconds(1);

        Story story = await SaveAsync(
            time, _folder, account.Jobs("redacted-a", "a"), Options(Enum.Parse<ExistingFile>(whenExists)));

        Assert.Equal(["a.json", "a.srt", "a.vtt", "redacted-a.json"], _folder.Names);
        Assert.Equal(ErrorIds.SameTarget, story.TheError().ErrorId);
        Assert.Equal(
            $"'{_folder["redacted-a.json"]}' would be both the Transcript of job 'redacted-a' in us-east-1 (profile work) and "
                + "the RedactedTranscript of job 'a' in us-east-1 (profile work); the second was not saved.",
            story.TheError().Message);
        Assert.Equal("Save them into two folders, in two runs.", story.TheError().Remedy);
        Assert.Equal("another thing of the same name", await File.ReadAllTextAsync(_folder["redacted-a.json"]));
    });

    [Fact]
    public Task Jobs_of_one_name_in_two_regions_are_not_saved_over_each_other() => SimulatedTime.RunAsync(async time =>
    {
        var here = new FakeAccount(time);
        var there = new FakeAccount(time, "eu-central-1");
        here.AddTranscribed("a", "from here");
        there.AddTranscribed("a", "from there");

        Story story = await SaveAsync(
            time, _folder, new[] { here.Job("a"), there.Job("a") }.ToAsyncEnumerable(), Options(ExistingFile.IsReplaced));

        Assert.Equal("from here", await File.ReadAllTextAsync(_folder["a.json"]));
        Assert.Equal(
            $"'{_folder["a.json"]}' would be both the Transcript of job 'a' in us-east-1 (profile work) and "
                + "the Transcript of job 'a' in eu-central-1 (profile work); the second was not saved.",
            story.TheError().Message);
    });

    [Fact]
    public Task Names_that_differ_in_case_follow_the_rule_of_the_folder() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.AddTranscribed("call", "lower");
        account.AddTranscribed("Call", "upper");
        await File.WriteAllTextAsync(_folder["probe"], "");
        bool ignoresCase = File.Exists(_folder["PROBE"]);
        File.Delete(_folder["probe"]);

        Story story = await SaveAsync(time, _folder, account.Jobs("call", "Call"), Options(ExistingFile.IsReplaced));

        Assert.Equal(ignoresCase ? [ErrorIds.SameTarget] : [], story.ErrorIds);
        Assert.Equal(ignoresCase ? ["call.json"] : ["Call.json", "call.json"], _folder.Names);
    });

    [Fact]
    public void A_register_gives_each_name_once_and_leaves_no_trace_in_the_folder()
    {
        var register = new TargetRegister(_folder.FullName);

        Assert.Null(register.Take("a.json", "the first"));
        Assert.Equal("the first", register.Take("a.json", "the second"));
        Assert.Empty(_folder.Names);
    }
}
