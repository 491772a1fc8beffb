using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveDestinationTests : SaveTest
{
    [Fact]
    public void Without_a_destination_it_is_the_location_of_the_session_and_not_of_the_process()
    {
        AddJob("a");
        Directory.CreateDirectory(Folder.Combine("here"));
        GoTo(Session, Folder.Combine("here"));

        RunResult result = Run("Save-TranscriptionOutput a").WithoutErrors();

        Assert.Equal([Path.Combine("here", "a.json")], Folder.Files);
        Assert.Equal([Folder.Combine(Path.Combine("here", "a.json"))], result.Values("FullName"));
    }

    [Theory]
    [InlineData("new", "new")]
    [InlineData("./new/deep/er/", "new/deep/er")]
    [InlineData("../{0}/new", "new")]
    [InlineData("a [1]* new`one", "a [1]* new`one")]
    [InlineData("Microsoft.PowerShell.Core\\FileSystem::{1}/new", "new")]
    public void A_destination_is_taken_literally_and_made(string destination, string folder)
    {
        AddJob("a");
        string path = string.Format(null, destination, Path.GetFileName(Folder.Path), Folder.Path);

        RunResult result = Save("Save-TranscriptionOutput a -Destination $args[0]", path).WithoutErrors();

        Assert.Equal([Path.Combine(folder, "a.json")], Folder.Files);
        Assert.Equal([Folder.Combine(Path.Combine(folder, "a.json"))], result.Values("FullName"));
    }

    [Fact]
    public void A_destination_that_is_a_file_is_refused_before_any_call()
    {
        AddJob("a");
        File.WriteAllText(Folder.Combine("taken"), "");

        ErrorRecord error = Refuse("Save-TranscriptionOutput a -Destination taken");

        Assert.Equal("InvalidDestination" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal($"'{Folder.Combine("taken")}' is a file; -Destination takes a folder.", error.ToString());
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData("Function:", "'Function:' is in the Function provider; files can only be saved into the file system.")]
    [InlineData("Env:\\out", "'Env:\\out' is in the Environment provider; files can only be saved into the file system.")]
    public void Another_provider_is_refused(string destination, string message)
    {
        ErrorRecord error = Refuse("Save-TranscriptionOutput a -Destination $args[0]", destination);

        Assert.Equal("InvalidDestination" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(message, error.ToString());
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_drive_that_is_not_there_is_refused()
    {
        ErrorRecord error = Refuse("Save-TranscriptionOutput a -Destination 'Nowhere:\\out'");

        Assert.Equal("InvalidDestination" + Id, error.FullyQualifiedErrorId);
        Assert.Contains("A drive with the name 'Nowhere' does not exist", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_not_be_made_ends_the_run()
    {
        AddJob("a");
        File.WriteAllText(Folder.Combine("taken"), "");

        ErrorRecord error = Refuse("Save-TranscriptionOutput a -Destination taken/inside");

        Assert.Equal("InvalidDestination" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.WriteError, error.CategoryInfo.Category);
        Assert.StartsWith($"The folder '{Folder.Combine("taken/inside")}' can't be made: ", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.Of("GetObject"));
    }

    [Fact]
    public void A_file_that_can_not_be_written_is_an_error_for_its_job()
    {
        AddJob("a");
        SandboxJob other = AddJob("b");
        Directory.CreateDirectory(Folder.Combine("a.json"));

        RunResult result = Save("Save-TranscriptionOutput a, b -Force");

        AssertSaved(("b.json", other.Outputs[0]));
        Assert.Null(result.Terminating);
        Assert.Equal("WriteFailed" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.WriteError, result.Error.CategoryInfo.Category);
        Assert.StartsWith($"'{Folder.Combine("a.json")}' could not be written: ", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("a", result.Error.TargetObject);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_is_an_error_for_each_job()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that even its superuser can't write to.");
        AddJob("a");

        RunResult result = Run("Save-TranscriptionOutput a -Destination /proc/self");

        Assert.Equal("WriteFailed" + Id, result.Error.FullyQualifiedErrorId);
        Assert.StartsWith("'/proc/self/a.json' could not be written: ", result.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_path_is_too_long_is_an_error_and_the_rest_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No folder can be made on Windows in which a job's name would be too long.");
        string longName = new('n', 150);
        AddJob(longName);
        SandboxJob other = AddJob("a");
        string destination = DeepFolder(roomFor: 80);

        RunResult result = Save("Save-TranscriptionOutput $args[0], a -Destination $args[1]", longName, destination);

        AssertSaved((Path.Combine(destination, "a.json"), other.Outputs[0]));
        Assert.Equal("WriteFailed" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.WriteError, result.Error.CategoryInfo.Category);
        Assert.StartsWith(
            $"'{Folder.Combine(Path.Combine(destination, longName))}.json' could not be written: ", result.Error.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(longName, result.Error.TargetObject);
    }

    [Fact]
    public async Task A_folder_that_goes_away_meanwhile_is_an_error()
    {
        AddJob("a");
        Fault stall = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(stall) { Operation = "GetObject" });
        using RunningScript script = StartSave("Save-TranscriptionOutput a -Destination out");
        await CallsAsync("GetObject");

        Directory.Delete(Folder.Combine("out"), recursive: true);
        stall.Release();

        AssertNothingSaved(await script.EndAsync(), "WriteFailed");
    }

    /// <summary>A folder, relative to the test's, in which only so many bytes are left of what a path may have.</summary>
    private string DeepFolder(int roomFor)
    {
        int longest = OperatingSystem.IsMacOS() ? 1024 : 4096;
        int length = longest - roomFor - Folder.Path.Length - 1;
        return string.Concat(Enumerable.Range(1, length).Select(i => i % 100 == 0 && i < length ? '/' : 'd'));
    }
}
