using System.Runtime.CompilerServices;

namespace TranscribeJobTools.Module.Tests.Harness;

internal static class EnvironmentSetup
{
    private static readonly DirectoryInfo s_folder = Directory.CreateTempSubdirectory("tjt-aws-");

    /// <summary>The credentials file of this process. The SDK reads where it is once: tests write into it, and empty it again.</summary>
    public static string CredentialsFile { get; } = Path.Combine(s_folder.FullName, "credentials");

    /// <summary>The config file of this process.</summary>
    public static string ConfigFile { get; } = Path.Combine(s_folder.FullName, "config");

    /// <summary>Before any test: nothing of this computer's own AWS configuration may be seen, and no network beyond it be asked.</summary>
    [ModuleInitializer]
    internal static void Isolate()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        // The SDK takes no notice of files that aren't there: it would read those of this computer.
        File.WriteAllText(CredentialsFile, "");
        File.WriteAllText(ConfigFile, "");
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", ConfigFile);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", CredentialsFile);
        OutsideWorld.CutOff();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => s_folder.Delete(recursive: true);
    }
}
