using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Any valid name of a job makes a file's name that is valid everywhere, leads nowhere else, and is its own.</summary>
public class OutputFileNameTests
{
    [Theory]
    [InlineData("call-1", "call-1.json")]
    [InlineData("Call_1.wav", "Call_1.wav.json")]
    [InlineData(".", "%2E.json")]
    [InlineData("..", "%2E..json")]
    [InlineData("...", "%2E...json")]
    [InlineData(".hidden", "%2Ehidden.json")]
    [InlineData("ends.", "ends..json")]
    [InlineData("ends...", "ends....json")]
    [InlineData("CON", "%43ON.json")]
    [InlineData("con", "%63on.json")]
    [InlineData("con.x", "%63on.x.json")]
    [InlineData("NUL", "%4EUL.json")]
    [InlineData("nul.tar.gz", "%6Eul.tar.gz.json")]
    [InlineData("aux", "%61ux.json")]
    [InlineData("Prn.", "%50rn..json")]
    [InlineData("COM1", "%43OM1.json")]
    [InlineData("lpt9.mp3", "%6Cpt9.mp3.json")]
    [InlineData("COM10", "COM10.json")]
    [InlineData("CONSOLE", "CONSOLE.json")]
    [InlineData("con-1", "con-1.json")]
    [InlineData("-rf", "-rf.json")]
    public void A_transcript_is_called_after_its_job(string job, string file) =>
        Assert.Equal(file, OutputFileName.For(job, OutputType.Transcript, ".json"));

    [Theory]
    [InlineData("call-1", "redacted-call-1.json")]
    [InlineData("..", "redacted-...json")]
    [InlineData("CON", "redacted-CON.json")]
    public void A_redacted_transcript_says_so_in_front(string job, string file) =>
        Assert.Equal(file, OutputFileName.For(job, OutputType.RedactedTranscript, ".json"));

    [Theory]
    [InlineData("call-1", ".vtt", "call-1.vtt")]
    [InlineData("CON", ".srt", "%43ON.srt")]
    public void Subtitles_have_the_extension_of_their_format(string job, string extension, string file) =>
        Assert.Equal(file, OutputFileName.For(job, OutputType.Subtitle, extension));

    [Fact]
    public void No_two_jobs_share_a_file_and_no_file_lies_elsewhere()
    {
        string[] names = [.. Names().Distinct(StringComparer.Ordinal)];
        Assert.True(names.Length > 20_000);
        Assert.All(names, name => Assert.True(JobName.IsValid(name)));

        string[] files = [.. names.Select(name => OutputFileName.For(name, OutputType.Transcript, ".json"))];

        Assert.Equal(names.Length, files.Distinct(StringComparer.Ordinal).Count());
        Assert.All(files, AssertValidEverywhere);
        Assert.All(names.Select(name => OutputFileName.For(name, OutputType.RedactedTranscript, ".json")), AssertValidEverywhere);
    }

    private static void AssertValidEverywhere(string file)
    {
        Assert.Equal(file, Path.GetFileName(file));
        Assert.Equal($"/out/{file}", Path.GetFullPath(file, "/out"));
        Assert.DoesNotContain(file, character => character < ' ' || "<>:\"/\\|?*".Contains(character, StringComparison.Ordinal));
        Assert.False(file.EndsWith('.') || file.EndsWith(' ') || file.StartsWith('.'), file);
        Assert.DoesNotMatch("^(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)", file);
        Assert.True(file.Length <= 255);
    }

    /// <summary>All short names over the characters that matter, all devices in their ways, and long ones.</summary>
    private static IEnumerable<string> Names()
    {
        const string Characters = "a.-_9ZcN";
        string[] shorter = [""];
        for (int length = 1; length <= 5; length++)
        {
            shorter = [.. shorter.SelectMany(head => Characters.Select(character => head + character))];
            foreach (string name in shorter)
            {
                yield return name;
            }
        }

        foreach (string device in (string[])["con", "Con", "CON", "prn", "aux", "NUL", "com0", "COM9", "lpt1", "LPT0", "lpt", "com11"])
        {
            foreach (string tail in (string[])["", ".", ".json", ".a.b", "-", "_", "0"])
            {
                yield return device + tail;
                yield return "." + device + tail;
                yield return "redacted-" + device + tail;
            }
        }

        yield return new string('a', JobName.MaxLength);
        yield return new string('.', JobName.MaxLength);
        yield return "con." + new string('b', JobName.MaxLength - 4);
    }
}
