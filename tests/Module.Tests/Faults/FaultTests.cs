using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>The table of faults, row by row and call by call.</summary>
public sealed class FaultTests(FaultRuns runs) : IClassFixture<FaultRuns>
{
    public static TheoryData<string> Names => [.. FaultRun.All().Select(run => run.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_ends_as_the_table_says(string name)
    {
        FaultRun run = runs.Runs[name];
        if (run.Expected is Ending.Fails expected)
        {
            ErrorRecord error = run.Result.Error;
            Assert.Equal([expected.ErrorId], run.Result.ErrorIds);
            Assert.Null(run.Result.Terminating);
            Assert.Equal(expected.Category, error.CategoryInfo.Category);
            Assert.Matches(run.Pattern(expected.Message, runs.ForeignUrl), error.ToString());
            Assert.Empty(run.Result.Output);
            Assert.Empty(run.Files);
        }
        else
        {
            run.AssertWorked();
        }

        Assert.Empty(run.OpenFiles);
        Assert.All(run.Calls, call => Assert.True(call.IsFinished, call.ToString()));
        Assert.Equal(run.CallsAtEnd, run.Calls.Count);
    }

    [Fact]
    public void Nothing_is_ever_sent_to_a_host_that_is_not_to_be_trusted() => Assert.Empty(runs.ForeignCalls);
}
