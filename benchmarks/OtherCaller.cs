using System.Diagnostics;
using System.Management.Automation;

namespace TranscribeJobTools.Benchmarks;

/// <summary>Another process of the same account, which takes its part of the quota whatever it is told.</summary>
internal static class OtherCaller
{
    public static Process? Start(string url, double callsPerSecond)
    {
        if (callsPerSecond == 0)
        {
            return null;
        }

        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OtherCaller).Assembly.Location);
        }

        start.ArgumentList.Add("other");
        start.ArgumentList.Add(url);
        start.ArgumentList.Add(callsPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Process.Start(start);
    }

    public static async Task RunAsync(string url, double callsPerSecond)
    {
        using PowerShell shell = ModuleShell.Open(url);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / callsPerSecond));
        while (await timer.WaitForNextTickAsync())
        {
            shell.Commands.Clear();
            await shell.AddScript("Get-TranscriptionJobDetail job-1").InvokeAsync();
        }
    }
}
