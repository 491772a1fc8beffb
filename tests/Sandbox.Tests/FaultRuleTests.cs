using System.Text;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>Which calls a fault meets, and how often.</summary>
public sealed class FaultRuleTests : SandboxTest
{
    [Fact]
    public async Task Something_can_happen_just_before_the_answer()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a"));
        Sandbox.Faults.Add(new FaultRule(Fault.Before("job deleted", () => Sandbox.Delete(job))) { Skip = 1, Times = 1 });
        Assert.Equal("a", (await GetJobAsync("a")).Job["TranscriptionJobName"]!.GetValue<string>());
        Assert.Equal("BadRequestException", (await GetJobAsync("a")).Error.Code);
    }

    [Fact]
    public async Task A_rule_hits_what_it_names_as_often_as_it_says()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Sandbox.AddJob(new JobDefinition("b"));
        FaultRule rule = Sandbox.Faults.Add(
            new FaultRule(Fault.Throttle()) { Operation = "GetTranscriptionJob", JobName = "a", Skip = 1, Times = 2 });

        Assert.Equal(200, (int)(await CallAsync("ListTranscriptionJobs", "{}")).Status);
        Assert.Equal(200, (int)(await GetJobAsync("b")).Status);
        int[] statuses = new int[5];
        for (int i = 0; i < statuses.Length; i++)
        {
            statuses[i] = (int)(await GetJobAsync("a")).Status;
        }

        Assert.Equal([200, 400, 400, 200, 200], statuses);
        Assert.Equal(2, rule.Hits);
    }

    [Fact]
    public async Task A_rule_finds_the_output_of_a_job_by_the_jobs_name()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Sandbox.AddJob(new JobDefinition("b"));
        (string a, string b) = (await LinkAsync("a"), await LinkAsync("b"));
        Sandbox.Faults.Add(new FaultRule(Fault.MissingObject()) { Operation = "GetObject", JobName = "b" });
        Assert.Equal((200, 404), ((int)(await FetchAsync(a)).Status, (int)(await FetchAsync(b)).Status));
    }

    [Fact]
    public async Task A_probability_hits_the_same_calls_in_every_run()
    {
        async Task<string> RunAsync()
        {
            await using SandboxServer sandbox = await SandboxServer.StartAsync(
                new SandboxOptions { Seed = 42 }, TestContext.Current.CancellationToken);
            sandbox.Faults.Add(new FaultRule(Fault.ServerError()) { Probability = 0.5 });
            var pattern = new StringBuilder();
            for (int i = 0; i < 40; i++)
            {
                pattern.Append((int)(await FetchAsync(sandbox.Url + "/none")).Status == 500 ? 'x' : '.');
            }

            return pattern.ToString();
        }

        string first = await RunAsync();
        Assert.InRange(first.Count(c => c == 'x'), 8, 32);
        Assert.Equal(first, await RunAsync());
    }
}
