using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Finding;

/// <summary>The service may send short and empty pages in the middle of a list.</summary>
public sealed class FindSparsePagesTests : ModuleTest
{
    protected override SandboxOptions Options => new() { Paging = PagingStyle.Sparse };

    [Theory]
    [InlineData("", 250)]
    [InlineData("rare*", 1)]
    [InlineData("-Status FAILED", 1)]
    [InlineData("-Status FAILED, COMPLETED", 250)]
    public void Short_and_empty_pages_are_walked_over(string parameters, int count)
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        for (int number = 0; number < 249; number++)
        {
            Sandbox.AddJob(new JobDefinition($"job-{number:000}") { CreationTime = noon.AddMinutes(-number) });
        }

        Sandbox.AddJob(new JobDefinition("rare-one") { CreationTime = noon.AddDays(-1), FailureReason = "Unsupported media format." });

        RunResult result = Run($"Find-TranscriptionJob {parameters}").WithoutErrors();

        Assert.Equal(count, result.Output.Count);
        Assert.Equal("rare-one", result.Names[^1]);
        Assert.True(Sandbox.Requests.Of("ListTranscriptionJobs").Count > 3);
    }
}
