using System.Management.Automation;
using System.Management.Automation.Runspaces;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Serving;
using JobDefinition = TranscribeJobTools.Sandbox.Transcribe.JobDefinition;

namespace TranscribeJobTools.Sandbox.Demo;

/// <summary>
/// The module's main job before one's eyes: a sandbox, a PowerShell session with the module, and the commands a user would type.
/// </summary>
internal static class DemoCommand
{
    private static readonly DemoStep[] s_steps =
    [
        new("Which jobs are there? The newest first:", "Find-TranscriptionJob", 13),
        new("Only those called call-*, that are done:", "Find-TranscriptionJob call-* -Status COMPLETED", 6),
        new(
            "All about some of them, and one that isn't there:",
            "Get-TranscriptionJobDetail call-0001, no-such-job, meeting.review-42",
            2,
            "JobNotFound"),
        new(
            "Wait for those under way; each comes as soon as it is done:",
            "Find-TranscriptionJob -Status QUEUED, IN_PROGRESS | Wait-TranscriptionJob",
            2),
        new(
            "Save what all of them made. Two made nothing, and say why:",
            "Find-TranscriptionJob | Save-TranscriptionOutput -Destination out",
            14,
            "JobFailed",
            "NoOutput"),
        new(
            "Once more: what is there is kept, and found again:",
            "Find-TranscriptionJob call-* -Status COMPLETED | Save-TranscriptionOutput -Destination out -SkipExisting",
            9),
        new("Who said what in the meeting:", "(Import-TranscriptionDocument out/meeting.review-42.json).Turns", 5),
        new(
            "The same to read, with names:",
            "Export-TranscriptionDocument out/meeting.review-42.json -Format Text -Width 80 -SpeakerName @{ spk_0 = 'Ann'; spk_1 = 'Ben' }",
            9),
        new("The calls as Word documents:", "Export-TranscriptionDocument out/call-*.json -Format Docx -Destination read", 8),
        new(
            "New media: upload, start, wait and save in one line:",
            "Start-TranscriptionJob -Path calls/*.mp3 -BucketName sandbox-uploads -IdentifyLanguage -MaxSpeakerLabels 2 | "
                + "Wait-TranscriptionJob | Save-TranscriptionOutput -Destination new",
            2),
        new("And away with their jobs:", "Find-TranscriptionJob monday*, tuesday* | Remove-TranscriptionJob -Force", 0),
        new("The same jobs in another region:", "Find-TranscriptionJob -Region eu-west-1 | Wait-TranscriptionJob", 3),
    ];

    public static async Task<int> RunAsync()
    {
        SandboxUser user = SandboxUser.Default;
        await using SandboxServer sandbox = await SandboxServer.StartAsync(new SandboxOptions
        {
            Users = [user],
            StartedJobsRunFor = TimeSpan.FromSeconds(2),
        });
        AddJobs(sandbox, TimeProvider.System.GetUtcNow());
        DirectoryInfo folder = Directory.CreateTempSubdirectory("transcribe-demo-");
        AddMedia(folder.CreateSubdirectory("calls"));
        try
        {
            return Play(sandbox.Url, user, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The example jobs, those under way among them done meanwhile, and two that will be done in seconds.</summary>
    private static void AddJobs(SandboxServer sandbox, DateTimeOffset now)
    {
        ExampleJobs.AddTo(sandbox, now.AddMinutes(-2));
        sandbox.AddJob(new JobDefinition("call-0008") { CreationTime = now.AddSeconds(-5), RunsFor = TimeSpan.FromSeconds(8) });
        sandbox.AddJob(new JobDefinition("call-0009")
        {
            CreationTime = now,
            QueuedFor = TimeSpan.FromSeconds(2),
            RunsFor = TimeSpan.FromSeconds(4),
        });
    }

    /// <summary>What the sandbox takes for calls.</summary>
    private static void AddMedia(DirectoryInfo folder)
    {
        foreach (string name in new[] { "monday.mp3", "tuesday.mp3" })
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), $"sound of {name}");
        }
    }

    private static int Play(string url, SandboxUser user, string folder)
    {
        SetEnvironment(url, user);
        var host = new ConsoleHost();
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule(Path.Combine(Checkout.Folder, "TranscribeJobTools.psd1"));
        using Runspace runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        runspace.SessionStateProxy.Path.SetLocation(folder);

        int wrong = 0;
        foreach (DemoStep step in s_steps)
        {
            Console.WriteLine();
            Console.WriteLine($"# {step.Says}");
            Console.WriteLine($"PS> {step.Command}");
            if (step.Complaint(Type(runspace, host, step.Command)) is { } complaint)
            {
                wrong++;
                Console.WriteLine($"!!! Not as told: {complaint}");
            }
        }

        wrong += ShowFiles(Path.Combine(folder, "out"));
        Console.WriteLine();
        Console.WriteLine(wrong == 0 ? "All went as told." : $"{wrong} of the steps went otherwise than told.");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>What the README has a user set, and nothing of this computer's own configuration.</summary>
    private static void SetEnvironment(string url, SandboxUser user)
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", url);
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", user.AccessKeyId);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", user.SecretKey);
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
    }

    private static List<object> Type(Runspace runspace, ConsoleHost host, string command)
    {
        var results = new List<object>();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript($"param($results) & {{ {command} }} 2>&1 | ForEach-Object {{ $results.Add($_); $_ }} | Out-Default");
        shell.AddArgument(results);
        shell.Invoke();
        host.EndProgress();
        return [.. results.Select(result => result is PSObject wrapped ? wrapped.BaseObject : result)];
    }

    private static int ShowFiles(string folder)
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)];
        Console.WriteLine();
        Console.WriteLine("# The files:");
        foreach (FileInfo file in files)
        {
            Console.WriteLine($"{file.Length,8} {file.Name}");
        }

        bool whole = files.Length == 14 && files.All(file => file.Length > 0);
        if (!whole)
        {
            Console.WriteLine("!!! Not as told: 14 files with something in them were to be there.");
        }

        return whole ? 0 : 1;
    }
}
