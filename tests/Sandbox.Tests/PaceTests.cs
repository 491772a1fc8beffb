using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class PaceTests : SandboxTest
{
    [Fact]
    public async Task A_rate_limit_lets_the_burst_through_and_then_the_rate()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Sandbox.RateLimits["GetTranscriptionJob"] = new RateLimit(PerSecond: 20, Burst: 3);
        async Task<int> CountAsync(int calls)
        {
            int admitted = 0;
            for (int i = 0; i < calls; i++)
            {
                Answer answer = await GetJobAsync("a");
                if ((int)answer.Status == 200)
                {
                    admitted++;
                }
                else
                {
                    Assert.Equal((400, ("ThrottlingException", "Rate exceeded")), ((int)answer.Status, answer.Error));
                }
            }

            return admitted;
        }

        Assert.Equal(3, await CountAsync(6));
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(2, await CountAsync(6));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, await CountAsync(6));
        Assert.Equal(200, (int)(await CallAsync("ListTranscriptionJobs", "{}")).Status);
    }

    [Fact]
    public async Task Regions_have_limits_of_their_own()
    {
        Sandbox.RateLimits["ListTranscriptionJobs"] = new RateLimit(1, 1);
        Task<Answer> ListAsync(string region) => CallAsync("ListTranscriptionJobs", "{}", Signer("transcribe", region));
        Assert.Equal(200, (int)(await ListAsync("us-east-1")).Status);
        Assert.Equal(400, (int)(await ListAsync("us-east-1")).Status);
        Assert.Equal(200, (int)(await ListAsync("eu-west-1")).Status);
    }

    [Fact]
    public async Task The_log_tells_who_asked_for_what_and_what_came_of_it()
    {
        Sandbox.AddJob(new JobDefinition("a") { Region = "eu-west-1" });
        string link = (await GetJobAsync("a", "eu-west-1")).Job["Transcript"]!["TranscriptFileUri"]!.GetValue<string>();
        await FetchAsync(link);
        await GetJobAsync("nope");
        await FetchAsync(Sandbox.Url + "/mine/k", signer: Signer("s3"));

        Assert.Equal(
            [
                ("transcribe", "GetTranscriptionJob", "a", "111122223333", "eu-west-1", SignaturePlace.Header, 200, null),
                ("s3", "GetObject", "a", null, "eu-west-1", SignaturePlace.Query, 200, null),
                ("transcribe", "GetTranscriptionJob", "nope", "111122223333", "us-east-1", SignaturePlace.Header, 400, "BadRequestException"),
                ("s3", "GetObject", null, "111122223333", "us-east-1", SignaturePlace.Header, 404, "NoSuchBucket"),
            ],
            Sandbox.Requests.All.Select(request => (
                request.Service,
                request.Operation,
                request.JobName,
                request.AccountId,
                request.Region,
                request.Signature,
                request.StatusCode,
                request.ErrorCode)));
        Assert.DoesNotContain(Sandbox.Requests.All, request => request.ToString().Contains("X-Amz", StringComparison.Ordinal));
        Sandbox.Requests.Clear();
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public async Task The_peak_of_concurrency_is_what_was_in_flight_at_once()
    {
        var fault = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(fault));
        Task<Answer>[] calls = [.. Enumerable.Range(0, 5).Select(_ => CallAsync("ListTranscriptionJobs", "{}"))];
        await Sandbox.Requests.WaitUntilAsync(all => all.Count == 5, TestContext.Current.CancellationToken);
        fault.Release();
        await Task.WhenAll(calls);
        await CallAsync("ListTranscriptionJobs", "{}");
        Assert.Equal(5, Sandbox.Requests.PeakConcurrency);
    }

    [Fact]
    public async Task The_examples_have_a_job_of_every_kind()
    {
        TranscribeJobTools.Sandbox.Serving.ExampleJobs.AddTo(Sandbox, Clock.GetUtcNow());
        async Task<JsonArray> ListAsync(string region)
        {
            Answer answer = await CallAsync("ListTranscriptionJobs", """{"MaxResults":100}""", Signer("transcribe", region));
            return answer.Json["TranscriptionJobSummaries"]!.AsArray();
        }

        async Task<string[]> StatusesAsync(string region) =>
            [.. (await ListAsync(region)).Select(job => job!["TranscriptionJobStatus"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(["COMPLETED", "FAILED", "IN_PROGRESS", "QUEUED"], await StatusesAsync("us-east-1"));
        Assert.Equal(["COMPLETED", "QUEUED"], await StatusesAsync("eu-west-1"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["COMPLETED", "FAILED"], await StatusesAsync("us-east-1"));
        Assert.Equal(["COMPLETED"], await StatusesAsync("eu-west-1"));
    }
}
