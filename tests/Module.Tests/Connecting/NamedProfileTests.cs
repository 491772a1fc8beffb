using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>A profile that is named is used, or is an error: it never falls through to another account.</summary>
public sealed class NamedProfileTests : ConnectingTest
{
    [Theory]
    [InlineData("-ProfileName")]
    [InlineData("AWS_PROFILE")]
    public void One_that_is_missing_is_an_error_that_names_it_and_lists_those_that_are_there(string source)
    {
        AddProfile("work", AddUser("work"));
        AddProfile("default", AddUser("decoy"));
        AddSection("profile Archive", ProfileKeys(AddUser("archive")));
        Environment["AWS_PROFILE"] = source == "AWS_PROFILE" ? "wrok" : "work";

        RunResult result = Run(
            $"Get-TranscriptionJobDetail a, b -Region us-east-1 {(source == "AWS_PROFILE" ? "" : "-ProfileName wrok")}");

        Assert.Equal(["ProfileNotFound"], result.ErrorIds);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Equal($"There is no profile 'wrok' ({source}).", result.Error.ErrorDetails.Message);
        Assert.Equal("These are there: Archive, default, work", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData("-ProfileName")]
    [InlineData("-StoredCredentials")]
    [InlineData("-AWSProfileName")]
    public void The_location_may_be_a_file_or_a_folder_and_is_read_instead_of_the_usual_one(string parameter)
    {
        AddProfile("work", AddUser("decoy"));
        Directory.CreateDirectory(Folder.Combine("there"));
        File.WriteAllText(Folder.Combine("there/credentials"), $"[work]\n{ProfileKeys(AddUser("folder"))}\nregion = eu-west-1\n");
        File.WriteAllText(Folder.Combine("other.ini"), $"[work]\n{ProfileKeys(AddUser("file"))}\nregion = eu-west-2\n");

        Run($"Find-TranscriptionJob {parameter} work -ProfileLocation $args[0]", Folder.Combine("there")).WithoutErrors();
        Run($"Find-TranscriptionJob {parameter} work -AWSProfilesLocation $args[0]", Folder.Combine("other.ini")).WithoutErrors();
        Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", Folder.Path).WithoutErrors();
        Run($"Find-TranscriptionJob {parameter} work -ProfilesLocation ./other.ini").WithoutErrors();

        Assert.Equal(
            [("AKIAFOLDER", "eu-west-1"), ("AKIAFILE", "eu-west-2"), ("AKIAFILE", "eu-west-2")],
            Sandbox.Requests.All.Select(request => (request.AccessKeyId, request.Region)));
    }

    [Fact]
    public void A_location_alone_means_its_default_profile_and_nothing_of_the_session_or_the_environment()
    {
        File.WriteAllText(Folder.Combine("credentials"), $"[default]\n{ProfileKeys(AddUser("there"))}\n");
        AddProfile("default", AddUser("decoy"));
        SetEnvironmentKeys(AddUser("environment"));

        Run(
            "$StoredAWSCredentials = $args[1]; Find-TranscriptionJob -Region us-east-1 -ProfileLocation $args[0]",
            Folder.Path,
            new AWSPSCredentials(new SomeCredentials(AddUser("stored")), "stored")).WithoutErrors();

        Assert.Equal("AKIATHERE", Caller.AccessKey);
    }

    [Fact]
    public void A_location_without_a_default_profile_is_an_error_and_not_the_environments_account()
    {
        File.WriteAllText(Folder.Combine("credentials"), $"[work]\n{ProfileKeys(AddUser("there"))}\n");
        AddProfile("default", AddUser("decoy"));
        SetEnvironmentKeys(AddUser("environment"));

        RunResult result = Run("Find-TranscriptionJob -Region us-east-1 -ProfileLocation $args[0]", Folder.Path);

        Assert.Equal(["ProfileNotFound"], result.ErrorIds);
        Assert.Equal($"There is no profile 'default' (-ProfileLocation) in '{Folder.Path}'.", result.Error.ErrorDetails.Message);
        Assert.Equal("These are there: work", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_location_that_isnt_there_says_so()
    {
        string nowhere = Folder.Combine("nowhere");

        RunResult result = Run("Find-TranscriptionJob -Region us-east-1 -ProfileName work -ProfileLocation $args[0]", nowhere);

        Assert.Equal(["ProfileNotFound"], result.ErrorIds);
        Assert.Equal($"There is no profile 'work' (-ProfileName) in '{nowhere}'.", result.Error.ErrorDetails.Message);
        Assert.Equal(
            "No profiles were found there: -ProfileLocation takes a credentials file or its folder.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Where_there_are_no_profiles_at_all_the_error_says_how_to_make_one()
    {
        RunResult result = Run("Find-TranscriptionJob -ProfileName work");

        Assert.Equal("There is no profile 'work' (-ProfileName).", result.Error.ErrorDetails.Message);
        Assert.Equal(
            "No usable profiles were found: make one with Set-AWSCredential -StoreAs or aws configure.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void One_that_a_single_record_names_is_an_error_for_that_record_alone()
    {
        AddProfile("work", AddUser("work"), "region = us-east-1");
        Sandbox.AddJob(new JobDefinition("a") { AccountId = Sandbox.Users.Find("AKIAWORK")!.AccountId });

        RunResult result = Run(
            """
            [pscustomobject]@{ TranscriptionJobName = 'a'; ProfileName = 'wrok' },
            [pscustomobject]@{ TranscriptionJobName = 'a'; ProfileName = 'work' } | Get-TranscriptionJobDetail
            """);

        Assert.Equal(["ProfileNotFound"], result.ErrorIds);
        Assert.Equal("a", result.Error.TargetObject);
        Assert.Equal(["a"], result.Names);
    }

    [Theory]
    [InlineData("[profile work]\nregion = us-east-1\n")]
    [InlineData("[profile work]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = nobody\n")]
    [InlineData("[profile work]\nsso_session = nowhere\nsso_account_id = 111122223333\nsso_role_name = r\n")]
    [InlineData("[profile work]\naws_access_key_id = AKIAHALF\n")]
    public void One_that_gives_no_credentials_is_one_error_about_that_profile(string config)
    {
        File.WriteAllText(EnvironmentSetup.ConfigFile, config);
        AddProfile("default", AddUser("decoy"));

        RunResult result = Run("Get-TranscriptionJobDetail a, b -ProfileName work -Region us-east-1");

        Assert.Equal(["ProfileUnusable"], result.ErrorIds);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
        Assert.StartsWith("Profile 'work' gives no credentials: ", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(
            "Look at what the profile says in the AWS credentials and config files.", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Others_that_are_broken_dont_matter()
    {
        AddProfile("work", AddUser("work"), "region = us-east-1");
        AddSection("default", "sso_session = nowhere", "region = eu-west-1");
        AddSection("profile broken", "sso_session = nowhere", "sso_account_id = 1", "sso_role_name = r");

        Run("Find-TranscriptionJob -ProfileName work").WithoutErrors();
        RunResult missing = Run("Find-TranscriptionJob -ProfileName wrok");

        Assert.Equal("AKIAWORK", Caller.AccessKey);
        Assert.Equal("There is no profile 'wrok' (-ProfileName).", missing.Error.ErrorDetails.Message);
    }

    [Fact]
    public void A_line_that_cant_be_read_is_named_and_not_shown()
    {
        string file = Folder.Combine("credentials");
        File.WriteAllText(file, "[work]\naws_access_key_id = AKIAWORK\naws_secret_access_key Secret/Key+Of/work\n");

        RunResult result = Run("Find-TranscriptionJob -ProfileName work -ProfileLocation $args[0]", file);

        Assert.Equal(["ProfileUnusable"], result.ErrorIds);
        Assert.Equal(
            $"Profile 'work' gives no credentials: Line 3 in file {file} does not contain a section, property or comment.",
            result.Error.ErrorDetails.Message);
        Assert.DoesNotContain("Secret/Key", result.Error.Exception.ToString(), StringComparison.Ordinal);
    }
}
