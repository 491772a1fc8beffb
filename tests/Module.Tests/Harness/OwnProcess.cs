using System.Diagnostics;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>
/// Runs the explicit tests of a class in a process of its own: what they are about, such as the assemblies that are loaded or the
/// time zone, is one for a whole process.
/// </summary>
internal static class OwnProcess
{
    private static readonly string s_runner =
        Path.ChangeExtension(typeof(OwnProcess).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null)!;

    public static Task RunAsync(Type testClass, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(s_runner, Arguments(testClass));
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return RunAsync(start);
    }

    /// <summary>Runs them in a shell that is given a limit before; not on Windows.</summary>
    public static Task RunLimitedAsync(Type testClass, string limit, string shell = "/bin/sh", params string[] arguments)
    {
        var start = new ProcessStartInfo(
            shell, [.. arguments, "-c", $"{limit} && exec \"$0\" \"$@\"", s_runner, .. Arguments(testClass)]);

        // For this the runtime makes a file of its own, in memory but of gigabytes.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return RunAsync(start);
    }

    private static string[] Arguments(Type testClass) => ["-class", testClass.FullName!, "-explicit", "only", "-noColor"];

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string told = await output + await errors;
        Assert.True(process.ExitCode == 0, told);
        Assert.DoesNotContain("Total: 0", told, StringComparison.Ordinal);
    }
}
