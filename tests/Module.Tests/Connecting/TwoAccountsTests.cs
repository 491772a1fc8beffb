using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>One pipeline over two accounts in two regions: each job stays in its own.</summary>
public sealed class TwoAccountsTests : ConnectingTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        SandboxUser america = AddProfile("america", AddUser("america"), "region = us-east-1");
        SandboxUser europe = AddProfile("europe", AddUser("europe", "token-of-europe"), "region = eu-central-1");
        Sandbox.AddJob(new JobDefinition("west") { AccountId = america.AccountId });
        Sandbox.AddJob(new JobDefinition("east")
        {
            AccountId = europe.AccountId,
            Region = "eu-central-1",
            OutputBucket = "mine",
            RunsFor = TimeSpan.FromSeconds(0.3),
        });

        // In both, with other words, and asked for in one.
        Sandbox.AddJob(new JobDefinition("both") { AccountId = america.AccountId, Transcript = ObjectContent.FromText("america's") });
        Sandbox.AddJob(new JobDefinition("both")
        {
            AccountId = europe.AccountId,
            Region = "eu-central-1",
            Transcript = ObjectContent.FromText("europe's"),
        });
    }

    [Fact]
    public void Found_waited_for_and_saved_each_where_it_came_from()
    {
        RunResult result = Run(
            """
            (Find-TranscriptionJob west -ProfileName america), (Find-TranscriptionJob east, both -ProfileName europe) |
                ForEach-Object { $_ } | Wait-TranscriptionJob -PollingInterval 0.1 | Save-TranscriptionOutput -Destination $args[0]
            """,
            Folder.Path).WithoutErrors();

        Assert.Equal(["both.json", "east.json", "west.json"], Folder.Files);
        Assert.Equal("europe's"u8, Folder.Read("both.json"));
        Assert.Equal(3, result.Output.Count);
        Assert.All(Sandbox.Requests.All.Where(request => request.JobName is "east" or "both" && request.Service == "transcribe"), request =>
            Assert.Equal(("AKIAEUROPE", "eu-central-1"), (request.AccessKeyId, request.Region)));
        Assert.All(Sandbox.Requests.All.Where(request => request.JobName == "west" && request.Service == "transcribe"), request =>
            Assert.Equal(("AKIAAMERICA", "us-east-1"), (request.AccessKeyId, request.Region)));
    }

    [Fact]
    public void An_array_of_both_goes_by_InputObject_too()
    {
        RunResult result = Run(
            """
            $jobs = @(Find-TranscriptionJob both -ProfileName america) + @(Find-TranscriptionJob both -ProfileName europe)
            Get-TranscriptionJobDetail -InputObject $jobs -Verbose
            """).WithoutErrors();

        Assert.Equal(["both", "both"], result.Names);
        Assert.Equal(
            [("AKIAAMERICA", "us-east-1"), ("AKIAEUROPE", "eu-central-1")],
            Sandbox.Requests.Of("GetTranscriptionJob").Select(request => (request.AccessKeyId, request.Region)).Order());
    }

    [Fact]
    public void What_the_next_cmdlet_says_itself_wins_and_the_rest_stays()
    {
        RunResult result = Run("Find-TranscriptionJob both -ProfileName america | Get-TranscriptionJobDetail -Region eu-central-1");

        Assert.Equal(["JobNotFound"], result.ErrorIds);
        Assert.Equal("There is no job 'both' in eu-central-1 (profile america).", result.Error.ErrorDetails.Message);
        Assert.Equal(("AKIAAMERICA", "eu-central-1"), Caller);
    }

    [Fact]
    public void One_that_is_denied_doesnt_hold_up_the_other()
    {
        Sandbox.Users.Find("AKIAAMERICA")!.DeniedActions.Add("transcribe:GetTranscriptionJob");

        RunResult result = Run(
            """
            & { Find-TranscriptionJob both -ProfileName america; Find-TranscriptionJob both -ProfileName europe } |
                Wait-TranscriptionJob
            """);

        Assert.Equal(["AccessDenied"], result.ErrorIds);
        Assert.Equal("both", result.Error.TargetObject);
        Assert.Contains("in us-east-1 (profile america)", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(["both"], result.Names);
    }

    [Fact]
    public void Rows_that_name_profile_and_region_are_read_there()
    {
        RunResult result = Run(
            """
            [pscustomobject]@{ JobName = 'both'; ProfileName = 'america'; Region = 'us-east-1' },
            [pscustomobject]@{ JobName = 'both'; ProfileName = 'europe'; Region = 'eu-central-1' } | Get-TranscriptionJobDetail
            """).WithoutErrors();

        Assert.Equal(2, result.Output.Count);
        Assert.Equal(
            [("AKIAAMERICA", "us-east-1"), ("AKIAEUROPE", "eu-central-1")],
            Sandbox.Requests.All.Select(request => (request.AccessKeyId, request.Region)).Order());
    }

    [Fact]
    public void Accounts_whose_credentials_have_the_same_name_are_not_taken_for_one()
    {
        SandboxUser africa = AddUser("africa");
        Sandbox.AddJob(new JobDefinition("both") { AccountId = africa.AccountId });
        File.WriteAllText(Folder.Combine("credentials"), $"[america]\n{ProfileKeys(africa)}\nregion = us-east-1\n");
        SandboxUser america = Sandbox.Users.Find("AKIAAMERICA")!;

        RunResult byObject = Run(
            """
            & {
                Find-TranscriptionJob both -Region us-east-1 -Credential $args[0]
                Find-TranscriptionJob both -Region us-east-1 -Credential $args[1]
                Find-TranscriptionJob both -Region us-east-1 -Credential $args[0]
            } $args[0] $args[1] | Wait-TranscriptionJob
            """,
            new SomeCredentials(america),
            new SomeCredentials(africa)).WithoutErrors();
        RunResult byProfile = Run(
            """
            & {
                Find-TranscriptionJob both -ProfileName america
                Find-TranscriptionJob both -ProfileName america -ProfileLocation $args[0]
            } $args[0] | Wait-TranscriptionJob
            """,
            Folder.Path).WithoutErrors();

        Assert.Equal(2, byObject.Output.Count);
        Assert.Equal(2, byProfile.Output.Count);
        Assert.Equal(
            ["AKIAAFRICA", "AKIAAFRICA", "AKIAAMERICA", "AKIAAMERICA"],
            Sandbox.Requests.Of("GetTranscriptionJob").Select(request => request.AccessKeyId).Order());
    }
}
