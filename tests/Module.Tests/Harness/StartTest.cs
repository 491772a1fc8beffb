using System.Management.Automation;
using System.Text.Json.Nodes;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A test of starting jobs, which end at once, and of media in the test's folder.</summary>
public abstract class StartTest : JobTest
{
    protected const string Id = ",TranscribeJobTools.Commands.StartTranscriptionJobCommand";

    protected override SandboxOptions Options => new() { StartedJobsQueueFor = TimeSpan.Zero, StartedJobsRunFor = TimeSpan.Zero };

    /// <summary>What StartTranscriptionJob was asked, call by call.</summary>
    protected IReadOnlyList<JsonObject> Sent => [.. Sandbox.Requests.Of("StartTranscriptionJob").Select(request => request.Input!)];

    protected static string MediaOf(JsonObject sent) => (string)sent["Media"]!["MediaFileUri"]!;

    /// <summary>Files with content of their own, as Get-ChildItem gives them: it is not among the commands of the bare engine.</summary>
    protected PSObject[] Files(params string[] names) => [.. names.Select(name => FileObject(MakeFile(name)))];

    protected string MakeFile(string name, string? content = null)
    {
        string path = Folder.Combine(name);
        File.WriteAllText(path, content ?? $"the sound of {name}");
        return path;
    }

    protected S3Bucket AddBucket(string name = "media") => Sandbox.AddBucket(name);

    /// <summary>Runs a script from within the test's folder.</summary>
    protected RunResult RunInFolder(string script, params object?[] arguments)
    {
        Session.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", Folder.Path).WithoutErrors();
        return Run(script, arguments);
    }

    private static PSObject FileObject(string path)
    {
        var file = new PSObject(new FileInfo(path));
        file.Properties.Add(new PSNoteProperty("PSPath", $@"Microsoft.PowerShell.Core\FileSystem::{path}"));
        return file;
    }
}
