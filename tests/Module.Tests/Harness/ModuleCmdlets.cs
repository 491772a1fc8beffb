using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>The module's cmdlets, for what all or some of them have in common.</summary>
public static class ModuleCmdlets
{
    public static TheoryData<string> All => [.. Connected, "Export-TranscriptionDocument", "Import-TranscriptionDocument"];

    /// <summary>Those that call AWS.</summary>
    public static TheoryData<string> Connected { get; } =
    [
        "Find-TranscriptionJob", "Get-TranscriptionJobDetail", "Remove-TranscriptionJob", "Save-TranscriptionOutput",
        "Start-TranscriptionJob", "Wait-TranscriptionJob",
    ];

    /// <summary>Those that jobs go into and come out of, in one form or another.</summary>
    public static TheoryData<string> OfJobs { get; } =
        ["Get-TranscriptionJobDetail", "Save-TranscriptionOutput", "Wait-TranscriptionJob"];

    /// <summary>What the engine knows of a cmdlet after import.</summary>
    public static CmdletInfo Describe(this ModuleSession session, string name) =>
        (CmdletInfo)Assert.Single(session.Run("Get-Command $args[0]", name).WithoutErrors().Output).BaseObject;
}
