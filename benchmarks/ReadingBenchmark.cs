using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace TranscribeJobTools.Benchmarks;

/// <summary>
/// dotnet run -c Release --project benchmarks reading: what Import-TranscriptionDocument allocates and, with a pwsh on the path, how fast it
/// is there against ConvertFrom-Json.
/// </summary>
internal static class ReadingBenchmark
{
    /// <summary>How long each is repeated: the runtime takes its time to make code fast.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    public static int Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tjt-benchmark-");
        using PowerShell shell = ModuleShell.Open("http://127.0.0.1:1");
        try
        {
            Console.WriteLine($"{"file",-14} {"MB",6} {"allocated",9} {"import ms",9} {"ConvertFrom-Json ms",19} {"times",6}");
            Measure(shell, MadeTranscript.Write(Path.Combine(folder.FullName, "52-minutes.json"), words: 8_600, readings: 0));
            Measure(shell, MadeTranscript.Write(Path.Combine(folder.FullName, "4-hours.json"), words: 40_000, readings: 10));
            return 0;
        }
        finally
        {
            shell.Runspace.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(PowerShell shell, string file)
    {
        long length = new FileInfo(file).Length;
        shell.Commands.Clear();
        shell.AddCommand("Import-TranscriptionDocument").AddParameter("LiteralPath", file);
        shell.Invoke();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        shell.Invoke();
        double allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)length;
        (double ours, double theirs) = InPowerShell(file);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(file),-14} {length / 1e6,6:0.0} {allocated,9:0.00} {ours,9:0.0} {theirs,19:0} {theirs / ours,6:0.0}"));
    }

    /// <summary>The best round of each, in a process of its own; 0 without a pwsh.</summary>
    private static (double Ours, double Theirs) InPowerShell(string file)
    {
        string script =
            $$"""
            Import-Module '{{Path.Combine(ModuleShell.CheckoutFolder(), "TranscribeJobTools.psd1")}}'
            function Best([scriptblock] $Script) {
                $until = [DateTime]::Now.AddSeconds({{s_patience.TotalSeconds}})
                $times = while ([DateTime]::Now -lt $until) { $watch = [Diagnostics.Stopwatch]::StartNew(); $null = & $Script; $watch.Elapsed.TotalMilliseconds }
                ($times | Measure-Object -Minimum).Minimum
            }
            [string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', (Best { Import-TranscriptionDocument '{{file}}' }), (Best { Get-Content -Raw '{{file}}' | ConvertFrom-Json }))
            """;
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", script]) { RedirectStandardOutput = true };
        try
        {
            using Process process = Process.Start(start)!;
            string[] times = process.StandardOutput.ReadToEnd().Trim().Split(' ');
            return (double.Parse(times[0], CultureInfo.InvariantCulture), double.Parse(times[1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return default;
        }
    }
}
