using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Exporting;

public sealed class SaveThenExportTests : SaveTest
{
    [Fact]
    public void What_Save_gives_is_exported_beside_it_and_its_subtitles_are_passed_over()
    {
        Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt", "srt"] });

        RunResult result = Save("Save-TranscriptionOutput a | Export-TranscriptionDocument -Format Markdown").WithoutErrors();

        Assert.Equal(["a.json", "a.md", "a.srt", "a.vtt"], Folder.Files);
        Assert.Equal(Folder.Combine("a.md"), Assert.Single(result.Values("FullName")));
        Assert.StartsWith("# a\n\n- File: a.json\n", Text("a.md"), StringComparison.Ordinal);
    }
}
