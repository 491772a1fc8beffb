using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Completing;

public sealed class JobNameCompletionTests : ModuleTest
{
    /// <summary>The first call loads the AWS half, which on a busy machine takes as long as Tab waits.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Run("Find-TranscriptionJob").WithoutErrors();
        Sandbox.Requests.Clear();
    }

    [Theory]
    [InlineData("Get-TranscriptionJobDetail")]
    [InlineData("Get-TranscriptionJobDetail -TranscriptionJobName")]
    [InlineData("Wait-TranscriptionJob")]
    [InlineData("Save-TranscriptionOutput")]
    [InlineData("Remove-TranscriptionJob")]
    [InlineData("Find-TranscriptionJob -Name")]
    public void Names_of_recent_jobs_complete_with_state_and_age(string typed)
    {
        AddAged("call-0001", hours: 3);
        AddAged("call-0002", hours: 2);
        AddAged("recall", hours: 1);
        AddAged("other", hours: 0);

        List<CompletionResult> results = Complete($"{Connected(typed)} call");

        Assert.Equal(["call-0002", "call-0001", "recall"], results.Select(result => result.CompletionText));
        Assert.Matches("^COMPLETED, made 2:00:\\d\\d ago$", results[0].ToolTip);
        Assert.Single(Sandbox.Requests.All);
    }

    [Fact]
    public void The_service_is_asked_once_in_some_seconds_for_each_region()
    {
        AddJob("a");
        Sandbox.AddJob(new JobDefinition("b") { Region = "eu-west-1" });
        string here = Connected("Get-TranscriptionJobDetail");

        Assert.Equal(["a"], Texts($"{here} -TranscriptionJobName "));
        Assert.Equal(["a"], Texts($"{here} -TranscriptionJobName a"));
        Assert.Single(Sandbox.Requests.All);
        Assert.Equal(["b"], Texts($"{here.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal)} -TranscriptionJobName "));
    }

    [Fact]
    public async Task Offline_it_is_silent()
    {
        AddJob("a");
        string typed = Connected("Get-TranscriptionJobDetail");
        await Sandbox.DisposeAsync();

        Assert.Empty(Texts($"{typed} -TranscriptionJobName a"));
    }

    [Fact]
    public void A_service_that_does_not_answer_is_not_waited_for()
    {
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()));

        Assert.Empty(Texts($"{Connected("Get-TranscriptionJobDetail")} -TranscriptionJobName a"));
    }

    [Fact]
    public void Where_the_credentials_are_missing_it_is_silent() =>
        Assert.Empty(Texts($"Get-TranscriptionJobDetail -ProfileName no-such-profile -EndpointUrl {Sandbox.Url} -TranscriptionJobName a"));

    private void AddAged(string name, double hours) =>
        Sandbox.AddJob(new JobDefinition(name) { CreationTime = TimeProvider.System.GetUtcNow().AddHours(-hours) });

    /// <summary>By parameters: completers see no default parameter values.</summary>
    private string Connected(string typed)
    {
        string[] words = typed.Split(' ', 2);
        return $"{words[0]} -EndpointUrl {Sandbox.Url} -AccessKey sandbox -SecretKey sandbox-secret -Region us-east-1 {string.Concat(words.Skip(1))}";
    }

    private IReadOnlyList<string> Texts(string line) => [.. Complete(line).Select(result => result.CompletionText)];

    private List<CompletionResult> Complete(string line) =>
    [
        .. Run("(TabExpansion2 $args[0] $args[0].Length).CompletionMatches", line)
            .WithoutErrors()
            .Output
            .Select(item => (CompletionResult)item.BaseObject)
            .Where(result => result.ResultType == CompletionResultType.ParameterValue),
    ];
}
