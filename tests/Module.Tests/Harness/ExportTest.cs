using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A test of Export-TranscriptionDocument from within a folder of its own.</summary>
public abstract class ExportTest : IDisposable
{
    protected const string Id = ",TranscribeJobTools.Commands.ExportTranscriptionDocumentCommand";

    /// <summary>Document makes one of two turns; its path may be relative to the test's folder, and nothing needs to lie there.</summary>
    private const string Prelude =
        """
        $null = (Get-Command Export-TranscriptionDocument).Parameters
        function Document([string] $path, [string] $text = 'Hello there.') {
            $turns = @(
                @{ Speaker = 'spk_0'; StartSeconds = 0; EndSeconds = 1.5; Text = $text }
                @{ Speaker = 'spk_1'; StartSeconds = 2; EndSeconds = 3; Text = 'Hi.' }
            )
            [TranscribeJobTools.Documents.TranscriptionDocument] @{
                Path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)
                JobName = 'some-job'
                Turns = [TranscribeJobTools.Documents.TranscriptionTurn[]] $turns
                Speakers = [TranscribeJobTools.Documents.TranscriptionSpeaker[]] @(@{ Label = 'spk_0' }, @{ Label = 'spk_1' })
                DurationSeconds = 3
            }
        }

        """;

    protected ModuleSession Session { get; } = new();

    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Session.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected RunResult Run(string script, params object?[] arguments)
    {
        GoTo(Folder.Path);
        return Session.Run(Prelude + script, arguments);
    }

    protected RunningScript Start(string script)
    {
        GoTo(Folder.Path);
        return Session.Start(Prelude + script);
    }

    /// <summary>The error that ends a command.</summary>
    protected ErrorRecord Refuse(string command)
    {
        RunResult result = Run($"try {{ {command} }} catch {{ $_ }}").WithoutErrors();
        Assert.Empty(Folder.Files);
        return (ErrorRecord)Assert.Single(result.Output).BaseObject;
    }

    protected string Text(string file) => File.ReadAllText(Folder.Combine(file));

    /// <summary>Set-Location is not among the commands of the bare engine.</summary>
    protected void GoTo(string location) =>
        Session.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", location).WithoutErrors();
}
