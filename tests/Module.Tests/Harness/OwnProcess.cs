using System.Diagnostics;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>
/// Runs the explicit tests of a class in a process of its own: what they are about, such as the assemblies that are loaded or the
/// time zone, is one for a whole process.
/// </summary>
internal static class OwnProcess
{
    public static async Task RunAsync(Type testClass, params (string Name, string Value)[] environment)
    {
        string runner = Path.ChangeExtension(typeof(OwnProcess).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null)!;
        var start = new ProcessStartInfo(runner, ["-class", testClass.FullName!, "-explicit", "only", "-noColor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string told = await output + await errors;
        Assert.True(process.ExitCode == 0, told);
        Assert.DoesNotContain("Total: 0", told, StringComparison.Ordinal);
    }
}
