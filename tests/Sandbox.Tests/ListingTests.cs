using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class ListingTests : SandboxTest
{
    private static readonly (string, string) s_badToken =
        ("BadRequestException", "The NextToken that you provided isn't valid. Check the token and try your request again.");

    private Task<Answer> ListAsync(string input = "{}", string region = "us-east-1") =>
        CallAsync("ListTranscriptionJobs", input, Signer("transcribe", region));

    private void AddJobs(int count, Func<int, JobDefinition, JobDefinition>? change = null)
    {
        for (int i = 1; i <= count; i++)
        {
            var job = new JobDefinition($"job-{i:00}") { CreationTime = Clock.GetUtcNow().AddMinutes(i - 100) };
            Sandbox.AddJob(change?.Invoke(i, job) ?? job);
        }
    }

    [Fact]
    public async Task Pages_hold_five_jobs_newest_first()
    {
        AddJobs(12);
        Answer first = await ListAsync();
        Answer second = await ListAsync(new JsonObject { ["NextToken"] = first.Token }.ToJsonString());
        Answer third = await ListAsync(new JsonObject { ["NextToken"] = second.Token }.ToJsonString());

        Assert.Equal(["job-12", "job-11", "job-10", "job-09", "job-08"], first.Names);
        Assert.Equal(["job-07", "job-06", "job-05", "job-04", "job-03"], second.Names);
        Assert.Equal(["job-02", "job-01"], third.Names);
        Assert.Null(third.Token);
    }

    [Fact]
    public async Task A_page_that_just_fits_is_the_last()
    {
        AddJobs(5);
        Assert.Null((await ListAsync()).Token);
    }

    [Fact]
    public async Task A_walk_survives_the_deletion_of_the_job_it_stopped_at()
    {
        AddJobs(4);
        Answer first = await ListAsync("""{"MaxResults":2}""");
        Assert.True(Sandbox.Delete(Sandbox.FindJob("job-03")!));
        Answer second = await ListAsync(new JsonObject { ["MaxResults"] = 2, ["NextToken"] = first.Token }.ToJsonString());
        Assert.Equal(["job-02", "job-01"], second.Names);
    }

    [Fact]
    public async Task Filters_narrow_by_status_and_by_name_in_any_case()
    {
        AddJobs(6, (i, job) => i % 2 == 0 ? job with { FailureReason = "no" } : job);
        Sandbox.AddJob(new JobDefinition("Other"));

        Answer failed = await ListAsync("""{"Status":"FAILED"}""");
        Assert.Equal(["job-06", "job-04", "job-02"], failed.Names);
        Assert.Equal("FAILED", failed.Json["Status"]!.GetValue<string>());
        Assert.Equal(["Other"], (await ListAsync("""{"JobNameContains":"oTHe"}""")).Names);
        Assert.Equal(["job-06"], (await ListAsync("""{"JobNameContains":"B-06","Status":"FAILED"}""")).Names);
    }

    [Fact]
    public async Task A_token_is_bound_to_its_filters_and_region()
    {
        AddJobs(9);
        string token = (await ListAsync()).Token!;
        string Input(string member, JsonNode value) => new JsonObject { ["NextToken"] = token, [member] = value }.ToJsonString();

        Assert.Equal(s_badToken, (await ListAsync(Input("Status", "COMPLETED"))).Error);
        Assert.Equal(s_badToken, (await ListAsync(Input("JobNameContains", "job"))).Error);
        Assert.Equal(s_badToken, (await ListAsync(Input("NextToken", token), "eu-west-1")).Error);
        Assert.Equal(s_badToken, (await ListAsync("""{"NextToken":"garbage"}""")).Error);
        Assert.Equal(s_badToken, (await ListAsync(Input("NextToken", "AAAA" + token[4..]))).Error);
        Assert.Equal(4, (await ListAsync(Input("MaxResults", 100))).Names.Length);
    }

    [Fact]
    public async Task A_summary_has_no_uris_media_or_settings()
    {
        Sandbox.AddJob(new JobDefinition("service"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Sandbox.AddJob(new JobDefinition("own") { OutputBucket = "mine" });

        JsonArray jobs = (await ListAsync()).Json["TranscriptionJobSummaries"]!.AsArray();
        string[] members =
        [
            "TranscriptionJobName", "TranscriptionJobStatus", "LanguageCode", "CreationTime", "StartTime", "CompletionTime",
            "OutputLocationType",
        ];
        Assert.All(jobs, job => Assert.Equal(members, job!.AsObject().Select(member => member.Key)));
        Assert.Equal(["CUSTOMER_BUCKET", "SERVICE_BUCKET"], jobs.Select(job => job!["OutputLocationType"]!.GetValue<string>()));
    }
}

public sealed class SparseListingTests : SandboxTest
{
    private protected override SandboxOptions Options => new() { TimeProvider = Clock, Users = [User], Paging = PagingStyle.Sparse };

    [Fact]
    public async Task Pages_may_be_short_or_empty_and_still_lead_to_all_jobs_once()
    {
        for (int i = 1; i <= 23; i++)
        {
            Sandbox.AddJob(new JobDefinition($"job-{i:00}") { FailureReason = i % 3 == 0 ? "no" : null });
        }

        var pages = new List<string[]>();
        string? token = null;
        do
        {
            var input = new JsonObject { ["MaxResults"] = 4, ["Status"] = "FAILED", ["NextToken"] = token };
            Answer page = await CallAsync("ListTranscriptionJobs", input);
            pages.Add(page.Names);
            token = page.Token;
        }
        while (token is not null);

        Assert.Equal(["job-21", "job-18", "job-15", "job-12", "job-09", "job-06", "job-03"], pages.SelectMany(page => page));
        Assert.Contains(pages[..^1], page => page.Length == 0);
        Assert.Contains(pages[..^1], page => page.Length is > 0 and < 4);
    }
}
