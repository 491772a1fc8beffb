using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Binding;

/// <summary>A test of what goes into the cmdlets that take jobs, whichever of them.</summary>
public abstract class BindingTest : ModuleTest
{
    public static TheoryData<string> Cmdlets => ModuleCmdlets.OfJobs;

    /// <summary>The cmdlet as it is called here: files go where the test throws them away.</summary>
    protected string Line(string cmdlet) =>
        cmdlet == "Save-TranscriptionOutput" ? $"{cmdlet} -Destination '{Folder.Path}' -Force" : cmdlet;

    /// <summary>What came out, in an order that doesn't depend on which job was done first.</summary>
    protected static IEnumerable<string?> Sorted(RunResult result) => result.Names.Order(StringComparer.Ordinal);

    protected static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
