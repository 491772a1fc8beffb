using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests;

public sealed class GetTranscriptionJobDetailTests : ModuleTest
{
    [Fact]
    public void Answers_come_in_the_order_of_the_names_with_an_error_for_each_that_is_unknown()
    {
        AddJob("a");
        AddJob("b");
        AddJob("c");

        RunResult result = Run("Get-TranscriptionJobDetail c, nobody, a, b");

        Assert.Equal(["c", "a", "b"], result.Names);
        Assert.Equal("JobNotFound,TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand", result.Error.FullyQualifiedErrorId);
    }
}
