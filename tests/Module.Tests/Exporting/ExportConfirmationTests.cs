using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Exporting;

public sealed class ExportConfirmationTests : ExportTest
{
    [Fact]
    public void WhatIf_writes_nothing_and_makes_no_folder()
    {
        RunResult result = Run("Document a.json | Export-TranscriptionDocument -Format csv -Destination out -WhatIf").WithoutErrors();

        Assert.Empty(result.Output);
        Assert.False(Directory.Exists(Folder.Combine("out")));
        Assert.Equal(
            $"What if: Performing the operation \"Export '{Folder.Combine("a.json")}' as Csv\" on target "
                + $"\"{Folder.Combine(Path.Combine("out", "a.csv"))}\".",
            Session.Host.Screen.Trim());
    }

    [Fact]
    public void A_no_writes_nothing()
    {
        Session.Host.Answer = 2;

        Assert.Empty(Run("Document a.json | Export-TranscriptionDocument -Format Csv -Confirm").WithoutErrors().Output);

        Assert.Equal(1, Session.Host.Prompts);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task Stopped_it_leaves_whole_files_only()
    {
        using RunningScript export = Start(
            """
            & { while ($true) { $number++; Document "$number.json" ('words ' * 10000) } } | Export-TranscriptionDocument -Format Markdown
            """);
        await export.OutputAsync(2);

        TimeSpan took = await export.StopAsync();

        Assert.InRange(took.TotalSeconds, 0, 10);
        Assert.True(Folder.Files.Count >= 2);
        Assert.All(Folder.Files, file => Assert.EndsWith("Hi.\n", Text(file), StringComparison.Ordinal));
    }
}
