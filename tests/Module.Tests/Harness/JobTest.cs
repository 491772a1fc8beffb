using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A test of a cmdlet that works on jobs while they go on.</summary>
public abstract class JobTest : ModuleTest
{
    /// <summary>A waiting script never outlives its test by a look that is hours off.</summary>
    protected const string Often = "-PollingInterval 0.05";

    /// <summary>Adds a job that is IN_PROGRESS until it is told otherwise.</summary>
    protected SandboxJob AddRunning(string name, string region = "us-east-1", string? accountId = null) => Sandbox.AddJob(
        new JobDefinition(name) { RunsFor = Timeout.InfiniteTimeSpan, Region = region, AccountId = accountId });

    /// <summary>Adds a job that is QUEUED until it is told otherwise.</summary>
    protected SandboxJob AddQueued(string name) =>
        Sandbox.AddJob(new JobDefinition(name) { QueuedFor = Timeout.InfiniteTimeSpan, RunsFor = Timeout.InfiniteTimeSpan });

    /// <summary>Adds a finished job with this transcript.</summary>
    protected SandboxJob AddText(string name, string transcript, string region = "us-east-1") => Sandbox.AddJob(
        new JobDefinition(name) { Transcript = ObjectContent.FromText(transcript), Region = region });

    protected RunningScript Start(string script, params object?[] arguments) => Session.Start(script, null, arguments);

    /// <summary>Waits until the sandbox has got so many calls of an operation about a job.</summary>
    protected Task CallsAsync(string operation, string? jobName = null, int count = 1) => RequestsAsync(
        requests => requests.Count(request => request.Operation == operation && (jobName is null || request.JobName == jobName)) >= count);

    protected async Task RequestsAsync(Func<IReadOnlyList<SandboxRequest>, bool> isMet) => await Sandbox.Requests
        .WaitUntilAsync(isMet, TestContext.Current.CancellationToken)
        .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>A session that knows the sandbox's address and nothing else, so that objects' own accounts and regions count.</summary>
    protected ModuleSession BareSession()
    {
        var session = new ModuleSession();
        session.Run("$global:PSDefaultParameterValues = @{ '*-Transcription*:EndpointUrl' = $args[0] }", Sandbox.Url);
        return session;
    }

    protected static string NameOf(PSObject job) => (string)job.Properties["TranscriptionJobName"].Value;

    protected static byte[] BytesOf(ObjectContent content)
    {
        var bytes = new List<byte>();
        while (bytes.Count < content.Length)
        {
            bytes.AddRange(content.Slice(bytes.Count, int.MaxValue).Span);
        }

        return [.. bytes];
    }
}
