using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveDamageTests : SaveTest
{
    private const string Whole = "0123456789abcdef";

    public static TheoryData<string, string> Pages => new()
    {
        { "html", "it is text/html, a page and not a file." },
        { "xml", "it is application/xml, a page and not a file." },
        { "disguised", "it begins like a page or an XML error." },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_with_status_200_is_not_saved(string page, string reason)
    {
        AddText("a", Whole);
        Fault fault = page switch
        {
            "html" => Fault.Html(),
            "xml" => Fault.XmlErrorWithStatus200(),
            _ => Fault.Page("disguised", 200, "application/json", "<html>Please sign in</html>"),
        };
        Sandbox.Faults.Add(new FaultRule(fault) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "DownloadBroken");

        Assert.StartsWith($"What came from '{Sandbox.Url}/aws-transcribe-us-east-1-prod/111122223333/a/", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"' is not the output of job 'a': {reason}", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
    }

    [Fact]
    public void A_connection_that_breaks_in_the_body_is_taken_up_where_it_broke()
    {
        SandboxJob job = AddText("a", Whole);
        Sandbox.Faults.Add(new FaultRule(Fault.ResetInBody(4)) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(3)) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.ResetBeforeHeaders()) { Operation = "GetObject", Times = 1 });

        RunResult result = Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal([16L], result.Values("Length"));
        Assert.All(Sandbox.Requests.Of("GetObject").Skip(1), request => Assert.Equal(job.Outputs[0].Stored.Content.ETag, request.IfMatch));
    }

    [Fact]
    public void A_file_that_is_replaced_in_the_middle_is_begun_again()
    {
        SandboxJob job = AddText("a", Whole);
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(10)) { Operation = "GetObject", Times = 1 });
        Fault replaced = Fault.Before("replaced", () => job.Outputs[0].Stored.Content = ObjectContent.FromText("new"));
        Sandbox.Faults.Add(new FaultRule(replaced) { Operation = "GetObject", Times = 1 });

        RunResult result = Save("Save-TranscriptionOutput a").WithoutErrors();

        Assert.Equal("new", Text("a.json"));
        Assert.Equal([3L], result.Values("Length"));
    }

    [Fact]
    public void A_server_that_knows_no_ranges_is_read_from_the_beginning()
    {
        AddText("a", Whole);
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(10)) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.RangeIgnored()) { Operation = "GetObject" });

        Save("Save-TranscriptionOutput a").WithoutErrors();

        Assert.Equal(Whole, Text("a.json"));
    }

    [Fact]
    public void A_body_that_stays_short_is_an_error_that_says_by_how_much()
    {
        AddText("a", Whole);
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(4)) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(0)) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "DownloadBroken");

        Assert.EndsWith("' is not the output of job 'a': it should have 16 bytes, and 4 came.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
    }

    [Fact]
    public async Task What_is_not_whole_yet_has_a_hidden_name_in_the_destination()
    {
        AddText("a", Whole);
        Fault stall = Fault.Stall(afterBytes: 4);
        Sandbox.Faults.Add(new FaultRule(Fault.Truncated(4)) { Operation = "GetObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(stall) { Operation = "GetObject" });
        using RunningScript script = StartSave("Save-TranscriptionOutput a -Destination out");
        await CallsAsync("GetObject", count: 2);

        Assert.Matches("^out[/\\\\]\\.a\\.json\\.[0-9a-f]{8}\\.partial$", Assert.Single(Folder.Files));
        stall.Release();

        (await script.EndAsync()).WithoutErrors();
        Assert.Equal([Path.Combine("out", "a.json")], Folder.Files);
    }
}
