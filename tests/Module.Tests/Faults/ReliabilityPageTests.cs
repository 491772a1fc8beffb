namespace TranscribeJobTools.Module.Tests.Faults;

public sealed class ReliabilityPageTests
{
    private const string HowToRewrite =
        "The table of docs/reliability.md is not that of CallFaults.cs and DownloadFaults.cs. To make it anew: "
        + "dotnet run --project tests/Module.Tests -- -explicit only -class '*ReliabilityPageTests'";

    [Fact]
    public void The_page_shows_the_table_as_it_is_tested()
    {
        string page = File.ReadAllText(ReliabilityPage.Path).ReplaceLineEndings("\n");

        Assert.True(ReliabilityPage.WithTable(page) == page, HowToRewrite);
    }

    [Fact(Explicit = true)]
    public void The_table_is_made_anew() =>
        File.WriteAllText(ReliabilityPage.Path, ReliabilityPage.WithTable(File.ReadAllText(ReliabilityPage.Path).ReplaceLineEndings("\n")));

    [Fact]
    public void No_fault_stands_twice_for_the_same_call() =>
        Assert.Distinct(FaultCases.All.SelectMany(row => row.Places.Select(place => (row.Fault, place))));
}
