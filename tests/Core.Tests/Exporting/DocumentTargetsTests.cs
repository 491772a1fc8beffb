using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class DocumentTargetsTests
{
    private static readonly string s_root = Path.GetPathRoot(Path.GetTempPath())!;

    private static readonly DocumentTargets s_beside = new(Folder: null, File: null, CurrentFolder: At("here"));

    [Theory]
    [InlineData("call.json", "call.srt")]
    [InlineData("redacted-call.json", "redacted-call.srt")]
    [InlineData("meeting.v2.JSON", "meeting.v2.srt")]
    [InlineData("meeting.v2", "meeting.v2.srt")]
    [InlineData("%2E..json", "%2E..srt")]
    public void A_file_lies_beside_its_transcript_and_has_its_name(string file, string target) =>
        Assert.Equal(At("in", target), s_beside.For(new TranscriptionDocument { Path = At("in", file), JobName = "other" }, ".srt"));

    [Fact]
    public void A_destination_takes_all() => Assert.Equal(
        At("out", "call.csv"),
        new DocumentTargets(At("out"), File: null, At("here")).For(new TranscriptionDocument { Path = At("in", "call.json") }, ".csv"));

    [Fact]
    public void A_file_of_its_own_is_taken_as_it_is() => Assert.Equal(
        At("a.b"),
        new DocumentTargets(Folder: null, At("a.b"), At("here")).For(new TranscriptionDocument { Path = At("in", "call.json") }, ".csv"));

    [Theory]
    [InlineData("a.b", null, "a.b.txt")]
    [InlineData("a", true, "redacted-a.txt")]
    [InlineData("a", false, "a.txt")]
    [InlineData("..", null, "%2E..txt")]
    [InlineData("con", null, "%63on.txt")]
    public void What_was_read_from_no_file_is_named_after_its_job(string job, bool? isRedacted, string name) =>
        Assert.Equal(At("here", name), s_beside.For(new TranscriptionDocument { JobName = job, IsRedacted = isRedacted }, ".txt"));

    [Theory]
    [InlineData(null)]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("<job-name:1>")]
    public void What_has_no_name_at_all_is_refused(string? job)
    {
        var error = Assert.Throws<TranscribeJobException>(() => s_beside.For(new TranscriptionDocument { JobName = job }, ".txt"));

        Assert.Equal(ErrorIds.NamelessDocument, error.ErrorId);
        Assert.Equal("A document has no Path, and no JobName that a file could be named after.", error.Message);
        Assert.Equal("Name its file with -OutFile.", error.Remedy);
    }

    [Fact]
    public void The_transcript_itself_is_no_target()
    {
        var targets = new DocumentTargets(Folder: null, At("in", "a.json"), At("here"));

        var error = Assert.Throws<TranscribeJobException>(
            () => targets.For(new TranscriptionDocument { Path = At("in", "a.json") }, ".txt"));

        Assert.Equal(ErrorIds.TargetIsSource, error.ErrorId);
        Assert.Equal(
            $"'{At("in", "a.json")}' is the transcript itself, which is never replaced by what is made of it.", error.Message);
    }

    private static string At(params string[] parts) => Path.Combine([s_root, .. parts]);
}
