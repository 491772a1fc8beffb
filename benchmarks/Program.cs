using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Benchmarks;

// dotnet run -c Release --project benchmarks [scenario ...]: a table of pace, waiting and saving against the sandbox.
switch (args)
{
    case ["sandbox", string name]:
        await SandboxProcess.RunAsync(Scenario.All.Single(scenario => scenario.Name == name));
        return 0;
    case ["reading"]:
        return ReadingBenchmark.Run();
    case ["other", string url, string callsPerSecond]:
        await OtherCaller.RunAsync(url, double.Parse(callsPerSecond, CultureInfo.InvariantCulture));
        return 0;
}

Console.WriteLine($"{"scenario",-22} {"results",8} {"errors",6} {"seconds",8} {"ideal",7} {"ratio",6} {"Get",6} {"List",5} {"files",6} {"throttled",9} {"failed",6} {"peak MB",8}");
bool wentWell = true;
foreach (Scenario scenario in Scenario.All.Where(scenario => args.Length == 0 || args.Contains(scenario.Name)))
{
    wentWell &= Measure(scenario);
}

return wentWell ? 0 : 1;

static bool Measure(Scenario scenario)
{
    using SandboxProcess sandbox = SandboxProcess.Start(scenario);
    using Process? other = OtherCaller.Start(sandbox.Url, scenario.OtherCallsPerSecond);
    DirectoryInfo folder = Directory.CreateTempSubdirectory("tjt-benchmark-");
    using PowerShell shell = ModuleShell.Open(sandbox.Url);
    try
    {
        var watch = Stopwatch.StartNew();
        int results = shell.AddScript($"param($folder) {scenario.Script}").AddArgument(folder.FullName).Invoke().Count;
        double seconds = watch.Elapsed.TotalSeconds;
        other?.Kill();
        CallCounts calls = sandbox.End();
        string ratio = scenario.IdealSeconds == 0 ? "" : (seconds / scenario.IdealSeconds).ToString("0.00", CultureInfo.InvariantCulture);
        double peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Name,-22} {results,8} {shell.Streams.Error.Count,6} {seconds,8:0.0} {scenario.IdealSeconds,7:0.0} {ratio,6} {calls.Get,6} {calls.List,5} {calls.Objects,6} {calls.Throttled,9} {calls.Failed,6} {peak,8:0}"));
        return results == scenario.Results && shell.Streams.Error.Count == 0;
    }
    finally
    {
        shell.Runspace.Dispose();
        folder.Delete(recursive: true);
    }
}
