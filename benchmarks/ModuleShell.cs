using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TranscribeJobTools.Benchmarks;

/// <summary>A PowerShell session with the built module, pointed at a sandbox.</summary>
internal static class ModuleShell
{
    public static PowerShell Open(string url)
    {
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule(Path.Combine(CheckoutFolder(), "TranscribeJobTools.psd1"));
        Runspace runspace = RunspaceFactory.CreateRunspace(state);
        // As pwsh does: a thread for each command would throw away what threads keep.
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        runspace.Open();
        var shell = PowerShell.Create(runspace);
        shell.AddScript(
            """
            param($url)
            $global:PSDefaultParameterValues = @{
                '*-Transcription*:EndpointUrl' = $url; '*-Transcription*:AccessKey' = 'sandbox'
                '*-Transcription*:SecretKey' = 'sandbox-secret'; '*-Transcription*:Region' = 'us-east-1'
            }
            """).AddArgument(url).Invoke();
        shell.Commands.Clear();
        return shell;
    }

    public static string CheckoutFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranscribeJobTools.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("This is not in a checkout of TranscribeJobTools.");
    }
}
