using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Whose credentials are used, of all that are there.</summary>
public sealed class CredentialOrderTests : ConnectingTest
{
    /// <summary>All that can be there at once, in the order in which it is looked for.</summary>
    private static readonly string[] s_sources =
        ["Keys", "Credential", "ProfileName", "Stored", "Environment", "AwsProfile", "DefaultProfile", "AwsToolsDefault", "Container"];

    public static TheoryData<string> Sources => [.. s_sources];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_first_that_is_there_is_used_and_all_that_come_later_are_not(string first)
    {
        await using LoopbackService container = await LoopbackService.StartAsync(_ => LoopbackAnswer.Json(
            """
            { "AccessKeyId": "AKIACONTAINER", "SecretAccessKey": "Secret/Key+Of/Container", "Expiration": "2099-01-01T00:00:00Z" }
            """));
        string parameters = "";
        object?[] arguments = [null, null, null, null, null];
        foreach (string source in s_sources.SkipWhile(source => source != first))
        {
            SandboxUser user = AddUser(source);
            switch (source)
            {
                case "Keys":
                    parameters += " -AccessKey $args[0] -SecretKey $args[1]";
                    (arguments[0], arguments[1]) = (user.AccessKeyId, user.SecretKey);
                    break;
                case "Credential":
                    parameters += " -Credential $args[2]";
                    arguments[2] = new SomeCredentials(user);
                    break;
                case "ProfileName":
                    parameters += " -ProfileName named";
                    AddProfile("named", user);
                    break;
                case "Stored":
                    arguments[3] = new AWSPSCredentials(new SomeCredentials(user), "stored");
                    break;
                case "Environment":
                    SetEnvironmentKeys(user);
                    break;
                case "AwsProfile":
                    AddProfile("of-environment", user);
                    Environment["AWS_PROFILE"] = "of-environment";
                    break;
                case "DefaultProfile":
                    AddProfile("default", user);
                    break;
                case "AwsToolsDefault":
                    AddProfile("AWS PS Default", user);
                    break;
                case "Container":
                    Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = container.Url + "/keys";
                    break;
            }
        }

        Run($"if ($args[3]) {{ $StoredAWSCredentials = $args[3] }} Find-TranscriptionJob -Region us-west-2 {parameters}", arguments)
            .WithoutErrors();

        Assert.Equal(("AKIA" + first.ToUpperInvariant(), "us-west-2"), Caller);
    }

    [Fact]
    public void A_default_profile_that_only_names_a_region_doesnt_hide_the_one_of_AWS_Tools()
    {
        AddSection("default", "region = eu-north-1");
        AddProfile("AWS PS Default", AddUser("tools"));

        Run("Find-TranscriptionJob").WithoutErrors();

        Assert.Equal(("AKIATOOLS", "eu-north-1"), Caller);
    }

    [Fact]
    public void Half_a_pair_of_keys_is_an_error_and_never_made_whole_from_elsewhere()
    {
        SetEnvironmentKeys(AddUser("decoy"));

        RunResult result = Run("Find-TranscriptionJob -AccessKey AKIAHALF -Region us-east-1");

        Assert.Equal(["InvalidCredentials"], result.ErrorIds);
        Assert.Equal(
            "-AccessKey and -SecretKey go together, and -SessionToken only with both.", result.Error.ErrorDetails.Message);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Half_a_pair_in_the_environment_is_none()
    {
        Environment["AWS_ACCESS_KEY_ID"] = "AKIAHALF";
        AddProfile("default", AddUser("whole"));

        Run("Find-TranscriptionJob -Region us-east-1").WithoutErrors();

        Assert.Equal("AKIAWHOLE", Caller.AccessKey);
    }

    [Fact]
    public void Temporary_keys_are_used_with_their_token()
    {
        AddUser("given", "token-of-given");
        SetEnvironmentKeys(AddUser("environment", "token-of-environment"));

        Run("Find-TranscriptionJob -AK AKIAGIVEN -SK Secret/Key+Of/given -ST token-of-given -Region us-east-1").WithoutErrors();
        Run("Find-TranscriptionJob -Region us-east-1").WithoutErrors();

        Assert.Equal(["AKIAGIVEN", "AKIAENVIRONMENT"], Sandbox.Requests.All.Select(request => request.AccessKeyId));
    }

    [Theory]
    [InlineData("$global:StoredAWSCredentials = $args[0]; & { & { Find-TranscriptionJob -Region us-east-1 } }")]
    [InlineData("& { $StoredAWSCredentials = $args[0]; & { Find-TranscriptionJob -Region us-east-1 } } $args[0]")]
    [InlineData(
        "function Set-It($it) { $ExecutionContext.SessionState.PSVariable.Set('script:StoredAWSCredentials', $it) } "
            + "Set-It $args[0]; Find-TranscriptionJob -Region us-east-1")]
    public void What_AWS_Tools_stored_in_a_scope_around_the_call_is_seen(string script)
    {
        AddProfile("default", AddUser("decoy"));
        var stored = new AWSPSCredentials(new SomeCredentials(AddUser("stored")), "stored");

        Run(script, stored).WithoutErrors();

        Assert.Equal("AKIASTORED", Caller.AccessKey);
    }

    [Fact]
    public void What_a_function_stored_for_itself_is_not_seen_outside_and_the_error_says_so()
    {
        var stored = new AWSPSCredentials(new SomeCredentials(AddUser("stored")), "stored");

        RunResult result = Run(
            "function Set-It($it) { $StoredAWSCredentials = $it } Set-It $args[0]; Find-TranscriptionJob -Region us-east-1", stored);

        Assert.Equal(["CredentialsMissing"], result.ErrorIds);
        Assert.Contains(
            "what a function or another runspace sets is not seen here",
            result.Error.ErrorDetails.RecommendedAction,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Credential $args[0]", "-Credential")]
    [InlineData("", "$StoredAWSCredentials")]
    public void What_is_no_AWS_credential_is_an_error_and_never_passed_over(string parameters, string source)
    {
        SetEnvironmentKeys(AddUser("decoy"));

        RunResult result = Run(
            $"if (-not '{parameters}') {{ $StoredAWSCredentials = $args[0] }} Find-TranscriptionJob {parameters} -Region us-east-1",
            new Version(1, 0));

        Assert.Equal(["InvalidCredentials"], result.ErrorIds);
        Assert.Equal($"{source} is a System.Version, not AWS credentials.", result.Error.ErrorDetails.Message);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Nothing_at_all_is_one_short_error_that_names_what_was_tried_and_what_to_do()
    {
        RunResult result = Run("Find-TranscriptionJob -Region us-east-1");

        Assert.Equal("CredentialsMissing,TranscribeJobTools.Commands.FindTranscriptionJobCommand", result.Error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
        Assert.Equal(
            "There are no AWS credentials: none by parameter, none in $StoredAWSCredentials, none in the environment, no default "
                + "profile, no role of this computer.",
            result.Error.ErrorDetails.Message);
        Assert.Equal(
            "Name a profile with -ProfileName, or sign in with Set-AWSCredential (in the scope that calls this cmdlet: what a "
                + "function or another runspace sets is not seen here), or set AWS_PROFILE.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("Get-TranscriptionJobDetail a, b")]
    [InlineData("Wait-TranscriptionJob a, b")]
    [InlineData("Save-TranscriptionOutput a, b")]
    public void Nothing_at_all_is_said_once_however_many_jobs_there_are(string script) =>
        Assert.Equal(["CredentialsMissing"], Run(script + " -Region us-east-1").ErrorIds);
}
