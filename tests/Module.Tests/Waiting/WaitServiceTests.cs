using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Waiting;

public sealed class WaitServiceTests : JobTest
{
    private readonly SandboxUser _first = new("AKIAFIRST", "111111111111") { SecretKey = "first-secret" };
    private readonly SandboxUser _second = new("AKIASECOND", "222222222222") { SecretKey = "second-secret" };

    protected override SandboxOptions Options => new() { Users = [SandboxUser.Default, _first, _second] };

    [Fact]
    public async Task Jobs_of_two_regions_and_two_accounts_are_waited_for_together()
    {
        List<SandboxJob> jobs =
        [
            AddRunning("same-name", "us-east-1", _first.AccountId),
            AddRunning("same-name", "eu-west-1", _first.AccountId),
            AddRunning("same-name", "us-east-1", _second.AccountId),
        ];
        using ModuleSession session = BareSession();
        using RunningScript script = session.Start(
            $$"""
            & {
                Find-TranscriptionJob -AccessKey AKIAFIRST -SecretKey first-secret -Region us-east-1
                Find-TranscriptionJob -AccessKey AKIAFIRST -SecretKey first-secret -Region eu-west-1
                Find-TranscriptionJob -AccessKey AKIASECOND -SecretKey second-secret -Region us-east-1
            } | Wait-TranscriptionJob {{Often}}
            """);
        await RequestsAsync(requests =>
            requests.Where(request => request.Operation == "GetTranscriptionJob")
                .DistinctBy(request => (request.AccountId, request.Region)).Count() == 3);

        foreach (int i in new[] { 1, 2, 0 })
        {
            jobs[i].Complete();
            PSObject job = await script.OutputAsync(script.Output.Count + 1);
            Assert.Contains($"/aws-transcribe-{jobs[i].Region}-prod/{jobs[i].AccountId}/", Link(job), StringComparison.Ordinal);
        }

        (await script.EndAsync()).WithoutErrors();
    }

    [Fact]
    public async Task Where_listing_is_denied_it_is_said_once_and_the_wait_goes_on()
    {
        List<SandboxJob> jobs = [.. Enumerable.Range(0, 6).Select(i => AddRunning($"job-{i}"))];
        Sandbox.Users.First.DeniedActions.Add("transcribe:ListTranscriptionJobs");
        using RunningScript script = Start($"Wait-TranscriptionJob $args[0] {Often}", [jobs.Select(job => job.Name).ToArray()]);
        await CallsAsync("GetTranscriptionJob", "job-0", count: 3);

        jobs.ForEach(job => job.Complete());
        RunResult result = (await script.EndAsync()).WithoutErrors();

        Assert.Equal(6, result.Output.Count);
        Assert.Equal(
            ["transcribe:ListTranscriptionJobs is denied in us-east-1 (access key sandbox): the wait goes on with one call for each job."],
            result.Warnings);
        Assert.Single(Sandbox.Requests.Of("ListTranscriptionJobs"));
    }

    [Fact]
    public void Where_reading_a_job_is_denied_it_is_an_error_for_that_job()
    {
        AddJob("a");
        AddJob("b");
        Sandbox.Faults.Add(new FaultRule(Fault.AccessDenied()) { JobName = "a" });

        RunResult result = Run("Wait-TranscriptionJob a, b");

        Assert.Equal(["b"], result.Names);
        Assert.Equal("AccessDenied,TranscribeJobTools.Commands.WaitTranscriptionJobCommand", result.Error.FullyQualifiedErrorId);
        Assert.Equal("Allow transcribe:GetTranscriptionJob to this identity, or use another one (-ProfileName).", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Throttling_is_no_error()
    {
        List<string> names = [.. Enumerable.Range(0, 20).Select(i => AddJob($"job-{i}").Name)];
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()) { Probability = 0.5, Times = 40 });

        RunResult result = Run("Wait-TranscriptionJob $args[0]", [names.ToArray()]).WithoutErrors();

        Assert.Equal(names.Order(), result.Names.Order());
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task Verbose_tells_the_story_without_secrets()
    {
        List<SandboxJob> jobs = [.. Enumerable.Range(0, 5).Select(i => AddRunning($"job-{i}"))];
        using RunningScript script = Start($"Wait-TranscriptionJob $args[0] {Often} -Verbose", [jobs.Select(job => job.Name).ToArray()]);
        await CallsAsync("ListTranscriptionJobs", count: 8);

        jobs[0].Complete();
        await script.OutputAsync();
        jobs.ForEach(job => job.Complete());
        RunResult result = (await script.EndAsync()).WithoutErrors();

        Assert.Equal($"Using us-east-1 (access key sandbox) at {Sandbox.Url}/.", result.Verbose[0]);
        Assert.Contains("Listed the jobs under way in us-east-1 (access key sandbox): 5 of 5 are.", result.Verbose);
        Assert.Contains("Listed the jobs under way in us-east-1 (access key sandbox): 4 of 5 are.", result.Verbose);
        Assert.DoesNotContain(result.Verbose, line => line.Contains("secret", StringComparison.Ordinal) || line.Contains("X-Amz", StringComparison.Ordinal));
    }

    private static string Link(PSObject job) =>
        (string)PSObject.AsPSObject(job.Properties["Transcript"].Value).Properties["TranscriptFileUri"].Value;
}
