using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>docs/reliability.md, whose table is made of the rows that are tested.</summary>
internal static class ReliabilityPage
{
    private const string Begin = "<!-- The table is made of tests/Module.Tests/Faults; see ReliabilityPageTests. -->";
    private const string End = "<!-- End of the table. -->";

    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "reliability.md");

    /// <summary>The page with the table as it ought to be.</summary>
    public static string WithTable(string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return $"{page[..begin]}\n{Table()}{page[end..]}";
    }

    private static string Table() =>
        Section("Calls to Amazon Transcribe", FaultCases.All.Where(row => row.Places[0] < FaultPlace.Link))
        + Section("Downloads from Amazon S3", FaultCases.All.Where(row => row.Places[0] >= FaultPlace.Link))
        + "\n";

    private static string Section(string heading, IEnumerable<FaultCase> rows) => string.Concat(
    [
        $"\n### {heading}\n\n",
        "| what goes wrong | who meets it | tried again | if it passes | if it stays | what you read |\n",
        "| --- | --- | --- | --- | --- | --- |\n",
        .. rows.Select(row =>
            $"| {row.Fault} | {Who(row)} | {HowLong(row)} | {Short(row.Passing)} | {Short(row.Lasting)} | {Text(row.Lasting)} |\n"),
    ]);

    private static string Who(FaultCase row) => string.Join(", ", row.Places.Select(place => place switch
    {
        FaultPlace.Link => "the service's bucket",
        FaultPlace.OwnBucket => "your own bucket",
        _ => place.ToString(),
    }));

    private static string HowLong(FaultCase row) => row.Patience switch
    {
        Patience.Throttling => "10 minutes",
        Patience.Outage => row.Places.Contains(FaultPlace.Wait) ? "15 s, Wait 10 minutes" : "15 s",
        Patience.Download => "5 times",
        Patience.Anew => "once, from the start",
        Patience.NewLink => "2 new links",
        Patience.Corrected => "once, corrected",
        _ => "no",
    };

    private static string Short(Ending? ending) => ending switch
    {
        Ending.Fails fails => $"`{fails.ErrorId}`, {fails.Category}",
        Ending.Works => "works",
        _ => "",
    };

    private static string Text(Ending? ending) => (ending as Ending.Fails)?.Message ?? "";
}
