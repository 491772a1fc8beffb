using TranscribeJobTools.Module.Tests.Harness;
using TranscribeJobTools.Sandbox.Serving;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>docs/guides/quick-start.md, word for word, in its order.</summary>
public sealed class QuickStartTests : SaveTest
{
    protected override SandboxOptions Options => new() { StartedJobsQueueFor = TimeSpan.Zero, StartedJobsRunFor = TimeSpan.FromMilliseconds(100) };

    [Fact]
    public void Every_command_does_what_the_guide_says()
    {
        ExampleJobs.AddTo(Sandbox, TimeProvider.System.GetUtcNow());
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides", "quick-start.md")).ReplaceLineEndings("\n");
        var ids = new List<string>();
        foreach (string script in Scripts.Of(guide))
        {
            // Set-Content is not among the commands of the bare engine, and nobody waits here for what takes minutes.
            RunResult result = Save(
                "function Set-Content($Path, $Value) { [IO.File]::WriteAllText(\"$(Get-Location)/$Path\", $Value) }\n"
                + "function Get-Location { $ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath }\n"
                + script.Replace("-Timeout 120", "-Timeout 1", StringComparison.Ordinal));
            ids.AddRange(result.ErrorIds.Where(id => id != "WaitTimeout"));
        }

        Assert.Equal(["JobNotFound"], ids);
        Assert.Contains(Directory.GetFiles(Folder.Combine("out")), file => Path.GetFileName(file).StartsWith("calls-", StringComparison.Ordinal));
        Assert.Contains("call-0003.html", Directory.GetFiles(Folder.Combine("read")).Select(Path.GetFileName));
    }
}
