using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveExistingFileTests : SaveTest
{
    [Fact]
    public void A_file_that_exists_is_an_error_and_stays_as_it_is()
    {
        AddText("a", "new");
        AddText("b", "new");
        File.WriteAllText(Folder.Combine("a.json"), "old");

        RunResult result = Save("Save-TranscriptionOutput a, b");

        Assert.Null(result.Terminating);
        Assert.Equal("FileExists" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceExists, result.Error.CategoryInfo.Category);
        Assert.Equal($"'{Folder.Combine("a.json")}' exists; the output of job 'a' was not saved over it.", result.Error.ToString());
        Assert.Equal(
            "Replace it with -Force, keep it with -SkipExisting, or save into another -Destination.", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("a", result.Error.TargetObject);
        Assert.Equal(("old", "new"), (Text("a.json"), Text("b.json")));
        Assert.Equal(["b"], Sandbox.Requests.Of("GetObject").Select(request => request.JobName));
    }

    [Fact]
    public async Task A_file_that_appears_during_the_download_is_not_overwritten()
    {
        AddText("a", "new");
        Fault stall = Fault.Stall(afterBytes: 1);
        Sandbox.Faults.Add(new FaultRule(stall) { Operation = "GetObject" });
        using RunningScript script = StartSave("Save-TranscriptionOutput a");
        await CallsAsync("GetObject");

        await File.WriteAllTextAsync(Folder.Combine("a.json"), "old", TestContext.Current.CancellationToken);
        stall.Release();

        Assert.Equal(["FileExists"], (await script.EndAsync()).ErrorIds);
        Assert.Equal("old", Text("a.json"));
        Assert.Equal(["a.json"], Folder.Files);
    }

    [Fact]
    public void Force_replaces_it()
    {
        AddText("a", "new");
        File.WriteAllText(Folder.Combine("a.json"), "something old");

        RunResult result = Save("Save-TranscriptionOutput a -Force").WithoutErrors();

        Assert.Equal("new", Text("a.json"));
        Assert.Equal([3L], result.Values("Length"));
    }

    [Fact]
    public void Force_keeps_the_old_file_when_the_new_one_does_not_come_whole()
    {
        AddText("a", "new");
        File.WriteAllText(Folder.Combine("a.json"), "old");
        Sandbox.Faults.Add(new FaultRule(Fault.Html()) { Operation = "GetObject" });

        Assert.Equal(["DownloadBroken"], Save("Save-TranscriptionOutput a -Force").ErrorIds);

        Assert.Equal("old", Text("a.json"));
        Assert.Equal(["a.json"], Folder.Files);
    }

    [Fact]
    public void SkipExisting_keeps_a_file_of_the_right_length_and_emits_it_too()
    {
        AddText("a", "new");
        AddText("b", "new");
        File.WriteAllText(Folder.Combine("a.json"), "old");

        RunResult result = Save("Save-TranscriptionOutput a, b -SkipExisting -Verbose").WithoutErrors();

        Assert.Equal(("old", "new"), (Text("a.json"), Text("b.json")));
        Assert.Equal(["a", "b"], result.Names.Order());
        Assert.Contains($"Kept '{Folder.Combine("a.json")}': it has the output's length.", result.Verbose);
    }

    [Fact]
    public void SkipExisting_downloads_a_file_of_another_length_anew()
    {
        AddText("a", "whole");
        File.WriteAllText(Folder.Combine("a.json"), "who");

        RunResult result = Save("Save-TranscriptionOutput a -SkipExisting").WithoutErrors();

        Assert.Equal("whole", Text("a.json"));
        Assert.Equal([5L], result.Values("Length"));
    }

    [Fact]
    public void Force_and_SkipExisting_do_not_go_together()
    {
        ErrorRecord error = Refuse("Save-TranscriptionOutput a -Force -SkipExisting");

        Assert.Equal("ParametersExclude" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal("-Force replaces files that exist and -SkipExisting keeps them; give one of the two.", error.ToString());
        Assert.Empty(Sandbox.Requests.All);
    }
}
