using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveLastingDamageTests : SaveTest
{
    [Fact]
    public void A_body_that_never_comes_whole_from_a_server_without_ranges_comes_to_an_end()
    {
        AddText("a", "0123456789abcdef");
        Sandbox.Faults.Add(new FaultRule(Fault.RangeIgnored()) { Operation = "GetObject", When = request => request.Range is not null });
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(4)) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "DownloadBroken");

        Assert.EndsWith("' is not the output of job 'a': it should have 16 bytes, and 4 came.", error.ToString(), StringComparison.Ordinal);
    }
}
