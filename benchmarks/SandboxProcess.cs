using System.Diagnostics;
using System.Text.Json;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Benchmarks;

/// <summary>What the sandbox saw.</summary>
internal sealed record CallCounts(int Get, int List, int Objects, int Throttled, int Failed);

/// <summary>The sandbox in a process of its own, so that its work is not counted as the module's.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, string url)
    {
        _process = process;
        Url = url;
    }

    public string Url { get; }

    public static SandboxProcess Start(Scenario scenario)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SandboxProcess).Assembly.Location);
        }

        start.ArgumentList.Add("sandbox");
        start.ArgumentList.Add(scenario.Name);
        Process process = Process.Start(start)!;
        return new SandboxProcess(process, process.StandardOutput.ReadLine()!);
    }

    /// <summary>Ends it.</summary>
    public CallCounts End()
    {
        _process.StandardInput.Close();
        CallCounts counts = JsonSerializer.Deserialize<CallCounts>(_process.StandardOutput.ReadLine()!)!;
        _process.WaitForExit();
        return counts;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>The process itself: serves until its input ends, then tells what it saw.</summary>
    public static async Task RunAsync(Scenario scenario)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        scenario.SetUp(sandbox);
        Console.WriteLine(sandbox.Url);
        await Console.In.ReadLineAsync();
        IReadOnlyList<SandboxRequest> calls = sandbox.Requests.All;
        Console.WriteLine(JsonSerializer.Serialize(new CallCounts(
            sandbox.Requests.Of("GetTranscriptionJob").Count,
            sandbox.Requests.Of("ListTranscriptionJobs").Count,
            sandbox.Requests.Of("GetObject").Count,
            calls.Count(call => call.ErrorCode == "ThrottlingException"),
            calls.Count(call => call.Fault is not null))));
    }
}
