using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>A test of the help, in a session with the module and no service.</summary>
public abstract class HelpTest : IDisposable
{
    protected ModuleSession Session { get; } = new();

    /// <summary>The names of the cmdlets that the module gives.</summary>
    protected IReadOnlyList<string> Cmdlets =>
        [.. Session.Run("Get-Command -Module TranscribeJobTools").WithoutErrors().Output.Select(command => ((CommandInfo)command.BaseObject).Name).Order()];

    public void Dispose()
    {
        Session.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected CmdletFacts FactsOf(string cmdlet) => new(Session.Describe(cmdlet));
}
