using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveConfirmationTests : SaveTest
{
    [Fact]
    public void WhatIf_makes_no_folder_and_downloads_nothing()
    {
        AddJob("a");
        AddJob("b");

        RunResult result = Save("Save-TranscriptionOutput a, b -Destination out -WhatIf").WithoutErrors();

        Assert.Empty(result.Output);
        Assert.False(Directory.Exists(Folder.Combine("out")));
        Assert.Empty(Sandbox.Requests.All);
        string[] lines = Session.Host.Screen.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(
            new[] { "a", "b" }.Select(name =>
                $"What if: Performing the operation \"Save its output into '{Folder.Combine("out")}'\" on target "
                + $"\"job '{name}' in us-east-1 (access key sandbox)\"."),
            lines);
    }

    [Fact]
    public void Confirm_asks_once_for_each_job_before_its_download()
    {
        Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt", "srt"] });
        AddJob("b");
        Session.Host.Answer = 0;

        RunResult result = Save("'a', 'b', 'a' | Save-TranscriptionOutput -Confirm").WithoutErrors();

        Assert.Equal(2, Session.Host.Prompts);
        Assert.Equal(4, result.Output.Count);
    }

    [Fact]
    public void A_no_saves_nothing_and_makes_no_folder()
    {
        AddJob("a");
        Session.Host.Answer = 2;

        RunResult result = Save("Save-TranscriptionOutput a -Destination out -Confirm").WithoutErrors();

        Assert.Equal(1, Session.Host.Prompts);
        Assert.Empty(result.Output);
        Assert.False(Directory.Exists(Folder.Combine("out")));
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_no_to_all_asks_no_more()
    {
        AddJob("a");
        AddJob("b");
        Session.Host.Answer = 3;

        Assert.Empty(Save("'a', 'b' | Save-TranscriptionOutput -Confirm").WithoutErrors().Output);

        Assert.Equal(1, Session.Host.Prompts);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Force_does_not_silence_Confirm()
    {
        AddJob("a");
        Session.Host.Answer = 2;

        Assert.Empty(Save("Save-TranscriptionOutput a -Force -Confirm").WithoutErrors().Output);

        Assert.Equal(1, Session.Host.Prompts);
    }
}
