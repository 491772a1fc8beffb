using TranscribeJobTools.Sandbox.Faults;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;
using JobDefinition = TranscribeJobTools.Sandbox.Transcribe.JobDefinition;

namespace TranscribeJobTools.Benchmarks;

/// <summary>A thing that people do with many jobs.</summary>
/// <param name="Name">What it is called on the command line and in the table.</param>
/// <param name="Results">How many objects must come out.</param>
/// <param name="IdealSeconds">How long it would take if every call that the limit allows were made at once and did its part.</param>
/// <param name="SetUp">What the sandbox is like.</param>
/// <param name="Script">What is typed; $folder is an empty folder.</param>
internal sealed record Scenario(string Name, int Results, double IdealSeconds, Action<SandboxServer> SetUp, string Script)
{
    private const double Limit = 20;
    private const int Burst = 20;

    /// <summary>The calls per second that another process makes beside, of the same account.</summary>
    public double OtherCallsPerSecond { get; init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("get-500", 500, 0, sandbox => AddJobs(sandbox, 500), "1..500 | ForEach-Object { \"job-$_\" } | Get-TranscriptionJobDetail"),
        Pace(200),
        Pace(1000),
        Pace(200) with { Name = "pace-200-shared", OtherCallsPerSecond = Limit / 2, IdealSeconds = (200 - Burst) / (Limit / 2) },
        new(
            "wait-100",
            100,
            31,
            sandbox => AddJobs(sandbox, 100, endsAfter: i => 21 + (i / 10.0)),
            "1..100 | ForEach-Object { \"job-$_\" } | Wait-TranscriptionJob"),
        new(
            "save-1000-5%-failing",
            1000,
            0,
            sandbox =>
            {
                AddJobs(sandbox, 1000);
                foreach (Fault fault in (Fault[])[Fault.Throttle(), Fault.ServerError(), Fault.ResetBeforeHeaders(), Fault.ResetInBody(100)])
                {
                    sandbox.Faults.Add(new FaultRule(fault) { Probability = 0.0125 });
                }
            },
            "Find-TranscriptionJob | Wait-TranscriptionJob | Save-TranscriptionOutput -Destination $folder"),
        new(
            "main-10000",
            10_000,
            0,
            sandbox => AddJobs(sandbox, 10_000),
            "Find-TranscriptionJob | Wait-TranscriptionJob | Save-TranscriptionOutput -Destination $folder"),
        new(
            "save-500-MB",
            1,
            0,
            sandbox => sandbox.AddJob(new JobDefinition("job-1") { Transcript = ObjectContent.Repeating("{\"results\":{}}"u8.ToArray(), 500_000_000) }),
            "Save-TranscriptionOutput job-1 -Destination $folder"),
    ];

    private static Scenario Pace(int jobs) => new(
        $"pace-{jobs}",
        jobs,
        (jobs - Burst) / Limit,
        sandbox =>
        {
            AddJobs(sandbox, jobs);
            sandbox.RateLimits["GetTranscriptionJob"] = new RateLimit(Limit, Burst);
        },
        $"1..{jobs} | ForEach-Object {{ \"job-$_\" }} | Get-TranscriptionJobDetail");

    private static void AddJobs(SandboxServer sandbox, int count, Func<int, double>? endsAfter = null)
    {
        for (int i = 1; i <= count; i++)
        {
            sandbox.AddJob(new JobDefinition($"job-{i}") { RunsFor = TimeSpan.FromSeconds(endsAfter?.Invoke(i) ?? 0) });
        }
    }
}
