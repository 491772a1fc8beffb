using System.Runtime.CompilerServices;

namespace TranscribeJobTools.Module.Tests.Harness;

internal static class EnvironmentSetup
{
    /// <summary>Before any test: nothing of this computer's own AWS configuration may be seen, and no network beyond it be asked.</summary>
    [ModuleInitializer]
    internal static void Isolate()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        string nowhere = Path.Combine(AppContext.BaseDirectory, "no-aws-configuration");
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", nowhere);
    }
}
