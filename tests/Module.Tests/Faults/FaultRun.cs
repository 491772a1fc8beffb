using System.Text.RegularExpressions;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>One fault against one call, for a moment or for good: what is done, and what has come of it.</summary>
public sealed class FaultRun(FaultCase row, FaultPlace place, bool lasts) : IAsyncDisposable
{
    private const string Text = "0123456789abcdef";
    private const string NoHost = "http://nowhere.invalid";

    private readonly Lazy<TemporaryFolder> _folder = new();
    private SandboxServer? _sandbox;
    private string _file = "";

    public string Name { get; } = $"{row.Fault}, {place}, {(lasts ? "for good" : "for a moment")}";

    /// <summary>Whether it takes its time, and next to nothing else.</summary>
    public bool IsSlow => lasts && row.Patience is Patience.Outage or Patience.Download;

    public Ending Expected { get; } = (lasts ? row.Lasting : row.Passing)!;

    public RunResult Result { get; private set; } = null!;

    /// <summary>The files that were left, hidden ones too, and open ones.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public IReadOnlyList<string> OpenFiles { get; private set; } = [];

    /// <summary>The calls when the command was over.</summary>
    public int CallsAtEnd { get; private set; }

    public IReadOnlyList<SandboxRequest> Calls => _sandbox!.Requests.All;

    /// <summary>All runs of the table, but those that would take minutes: Core.Tests has them in simulated time.</summary>
    public static IEnumerable<FaultRun> All() =>
        from row in FaultCases.All
        from place in row.Places
        from lasts in (bool[])[false, true]
        where (lasts ? row.Lasting : row.Passing) is not null
            && !(lasts && (row.Patience == Patience.Throttling || (row.Patience == Patience.Outage && place == FaultPlace.Wait)))
        select new FaultRun(row, place, lasts);

    public async Task RunAsync(ModuleSession session, SandboxServer foreign)
    {
        _sandbox = await FreshPort.StartAsync();
        _sandbox.AddBucket("mine", row.BucketRegion);
        SandboxJob job = _sandbox.AddJob(new JobDefinition("a")
        {
            Transcript = ObjectContent.FromText(Text),
            RunsFor = row.IsJobRunning ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
            OutputBucket = place == FaultPlace.OwnBucket ? "mine" : null,
        });
        Fault? fault = row.Make(new FaultScene(_sandbox, job, foreign));
        if (fault is not null)
        {
            _sandbox.Faults.Add(new FaultRule(fault)
            {
                Operation = Operation,
                Skip = row.Skip,
                Times = lasts ? int.MaxValue : row.Hits,
            });
        }

        using RunningScript script = session.Start(
            $"{Command(fault is null)} -EndpointUrl $args[0]", null, fault is null ? NoHost : _sandbox.Url, _folder.Value.Path);
        Result = await script.EndAsync();
        CallsAtEnd = Calls.Count;
        Files = _folder.Value.Files;
        OpenFiles = OpenFilesIn(_folder.Value.Path);
        SandboxRequest? read = Calls.LastOrDefault(request => request.Operation == "GetObject");
        _file = read is null ? $"{NoHost}/mine/a.json" : $"{_sandbox.Url}/{read.Bucket}/{read.Key}";
    }

    /// <summary>What a message ought to be, as a pattern: but for the words of other programs, word for word.</summary>
    public string Pattern(string message, string foreignUrl) => "^" + Regex.Escape(message)
        .Replace("\\{reason}", "[^\\n]+", StringComparison.Ordinal)
        .Replace("\\{checksum}", "[A-Za-z0-9+/]{11}=", StringComparison.Ordinal)
        .Replace("\\{subject}", Regex.Escape(Subject), StringComparison.Ordinal)
        .Replace("\\{where}", Regex.Escape("us-east-1 (access key sandbox)"), StringComparison.Ordinal)
        .Replace("\\{file}", Regex.Escape(_file), StringComparison.Ordinal)
        .Replace("\\{host}", Regex.Escape(new Uri(foreignUrl).Authority), StringComparison.Ordinal)
        .Replace("\\{foreign}", Regex.Escape(foreignUrl), StringComparison.Ordinal) + "$";

    /// <summary>What a command gives that works.</summary>
    public void AssertWorked()
    {
        Assert.Equal(["a"], Result.WithoutErrors().Names);
        Assert.Empty(Result.Warnings);
        if (place >= FaultPlace.Save)
        {
            Assert.Equal(["a.json"], Files);
            Assert.Equal(Text, File.ReadAllText(_folder.Value.Combine("a.json")));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }

        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }
    }

    private string Operation => place switch
    {
        FaultPlace.Find => "ListTranscriptionJobs",
        FaultPlace.Link or FaultPlace.OwnBucket => "GetObject",
        _ => "GetTranscriptionJob",
    };

    private string Subject => place switch
    {
        FaultPlace.Find => "the list of jobs",
        FaultPlace.Link or FaultPlace.OwnBucket => $"the output '{_file}' of job 'a'",
        _ => "job 'a'",
    };

    private string Command(bool isWithoutHost) => place switch
    {
        FaultPlace.Wait when row.IsFound => "Find-TranscriptionJob -EndpointUrl $args[0] | Wait-TranscriptionJob",
        FaultPlace.Save when row.IsFound =>
            "Find-TranscriptionJob -EndpointUrl $args[0] | Save-TranscriptionOutput -Destination $args[1]",
        FaultPlace.Get => "Get-TranscriptionJobDetail a",
        FaultPlace.Find => "Find-TranscriptionJob",
        FaultPlace.Wait => "Wait-TranscriptionJob a -PollingInterval 0.05",
        FaultPlace.OwnBucket when isWithoutHost =>
            "[pscustomobject]@{ TranscriptionJobName = 'a'; TranscriptionJobStatus = 'COMPLETED'; Transcript = [pscustomobject]@{ "
            + "TranscriptFileUri = \"$($args[0])/mine/a.json\" } } | Save-TranscriptionOutput -Destination $args[1]",
        _ => "Save-TranscriptionOutput a -Destination $args[1]",
    };

    /// <summary>The files in a folder that this process holds open, where the system tells.</summary>
    private static IReadOnlyList<string> OpenFilesIn(string folder) => !OperatingSystem.IsLinux() ? [] :
    [
        .. new DirectoryInfo("/proc/self/fd").EnumerateFiles()
            .Select(handle => handle.LinkTarget)
            .OfType<string>()
            .Where(target => target.StartsWith(folder, StringComparison.Ordinal)),
    ];
}
