using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Binding;

/// <summary>Objects remember the account, region and endpoint that they came from. Here only the first cmdlet is told of them.</summary>
public sealed class ConnectionMemoryTests : BindingTest
{
    private const string There = "-EndpointUrl $url -AccessKey sandbox -SecretKey sandbox-secret";
    private const string OtherAccount = "444455556666";
    private const string AsOther = "-EndpointUrl $url -AccessKey other -SecretKey other-secret";

    protected override SandboxOptions Options => new()
    {
        Users = [SandboxUser.Default, new SandboxUser("other", OtherAccount) { SecretKey = "other-secret" }],
    };

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_next_cmdlet_stays_where_Find_was(string cmdlet)
    {
        Sandbox.AddJob(new JobDefinition("a") { Region = "eu-west-1" });

        RunResult result = RunBare($"Find-TranscriptionJob -Region eu-west-1 {There} | {Line(cmdlet)}");

        Assert.Equal(["a"], result.WithoutErrors().Names);
        Assert.All(TranscribeCalls, request => Assert.Equal("eu-west-1", request.Region));
    }

    [Fact]
    public void The_memory_goes_along_the_whole_pipeline()
    {
        Sandbox.AddJob(new JobDefinition("a") { Region = "eu-west-1" });

        RunResult result = RunBare(
            $$"""
            Find-TranscriptionJob -Region eu-west-1 {{There}} | Get-TranscriptionJobDetail | Wait-TranscriptionJob |
                {{Line("Save-TranscriptionOutput")}} | Get-TranscriptionJobDetail
            """);

        Assert.Equal(["a"], result.WithoutErrors().Names);
        Assert.All(TranscribeCalls, request => Assert.Equal("eu-west-1", request.Region));
        Assert.True(TranscribeCalls.Count() >= 4);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Two_accounts_with_jobs_of_the_same_name_are_not_mixed_up(string cmdlet)
    {
        Sandbox.AddJob(new JobDefinition("call") { LanguageCode = "en-US" });
        Sandbox.AddJob(new JobDefinition("call") { LanguageCode = "de-DE", AccountId = OtherAccount });
        Sandbox.AddJob(new JobDefinition("call") { LanguageCode = "fr-FR", Region = "eu-west-1" });

        // One after the other: two files of the same name can't be saved at once.
        RunResult result = RunBare(
            $$"""
            $found = @(
                Find-TranscriptionJob -Region us-east-1 {{There}}
                Find-TranscriptionJob -Region us-east-1 {{AsOther}}
                Find-TranscriptionJob -Region eu-west-1 {{There}})
            foreach ($job in $found) { $job | {{Line(cmdlet)}} | Get-TranscriptionJobDetail }
            """);

        Assert.Equal(["en-US", "de-DE", "fr-FR"], result.WithoutErrors().Values("LanguageCode"));
    }

    [Fact]
    public void One_pipeline_may_hold_jobs_of_many_places()
    {
        Sandbox.AddJob(new JobDefinition("call") { LanguageCode = "en-US" });
        Sandbox.AddJob(new JobDefinition("call") { LanguageCode = "de-DE", AccountId = OtherAccount });

        RunResult result = RunBare(
            $$"""
            & {
                Find-TranscriptionJob -Region us-east-1 {{There}}
                Find-TranscriptionJob -Region us-east-1 {{AsOther}}
            } | Get-TranscriptionJobDetail
            """);

        Assert.Equal(["en-US", "de-DE"], result.WithoutErrors().Values("LanguageCode"));
        Assert.Equal([SandboxUser.DefaultAccountId, OtherAccount], Sandbox.Requests.Of("GetTranscriptionJob").Select(request => request.AccountId).Order());
    }

    [Fact]
    public void A_region_given_to_the_next_cmdlet_wins_and_the_rest_stays()
    {
        Sandbox.AddJob(new JobDefinition("call") { AccountId = OtherAccount, LanguageCode = "en-US" });
        Sandbox.AddJob(new JobDefinition("call") { AccountId = OtherAccount, LanguageCode = "fr-FR", Region = "eu-west-1" });

        RunResult result = RunBare($"Find-TranscriptionJob -Region us-east-1 {AsOther} | Get-TranscriptionJobDetail -Region eu-west-1");

        Assert.Equal(["fr-FR"], result.WithoutErrors().Values("LanguageCode"));
        Assert.Equal(OtherAccount, Assert.Single(Sandbox.Requests.Of("GetTranscriptionJob")).AccountId);
    }

    [Fact]
    public void An_account_given_to_the_next_cmdlet_wins_and_region_and_endpoint_stay()
    {
        Sandbox.AddJob(new JobDefinition("call") { Region = "eu-west-1", LanguageCode = "en-US" });
        Sandbox.AddJob(new JobDefinition("call") { Region = "eu-west-1", LanguageCode = "fr-FR", AccountId = OtherAccount });

        RunResult result = RunBare(
            $"Find-TranscriptionJob -Region eu-west-1 {There} | Get-TranscriptionJobDetail -AccessKey other -SecretKey other-secret");

        Assert.Equal(["fr-FR"], result.WithoutErrors().Values("LanguageCode"));
    }

    [Fact]
    public void An_empty_parameter_says_nothing()
    {
        Sandbox.AddJob(new JobDefinition("a") { Region = "eu-west-1" });

        RunResult result = RunBare(
            $"Find-TranscriptionJob -Region eu-west-1 {There} | Get-TranscriptionJobDetail -Region $none -ProfileName $none -EndpointUrl $none");

        Assert.Equal(["a"], result.WithoutErrors().Names);
    }

    [Fact]
    public void Nothing_of_the_connection_shows()
    {
        Sandbox.AddJob(new JobDefinition("a") { Region = "eu-west-1", OutputBucket = Sandbox.AddBucket("own", "eu-west-1").Name, OutputUriForm = OutputUriForm.S3 });

        RunResult result = RunBare(
            $$"""
            Find-TranscriptionJob -Region eu-west-1 {{There}}
            Get-TranscriptionJobDetail a -Region eu-west-1 {{There}}
            Save-TranscriptionOutput a -Region eu-west-1 {{There}} -Destination '{{Folder.Path}}'
            """).WithoutErrors();

        Assert.Equal(3, result.Output.Count);
        Assert.All(result.Output, item =>
        {
            string serialized = PSSerializer.Serialize(item, 10);
            Assert.DoesNotContain("sandbox", serialized, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("127.0.0.1", serialized, StringComparison.Ordinal);
            Assert.DoesNotContain(item.Members, member => member.Name.Contains("Connection", StringComparison.OrdinalIgnoreCase));
        });
    }

    private IEnumerable<SandboxRequest> TranscribeCalls => Sandbox.Requests.All.Where(request => request.Service == "transcribe");

    /// <summary>Runs a script in a session that knows of no account, region or endpoint.</summary>
    private RunResult RunBare(string script) => Session.Run("$PSDefaultParameterValues = @{}\n$url = $args[0]\n" + script, Sandbox.Url);
}
