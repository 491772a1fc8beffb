using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Where the calls go, and for which region they are signed there.</summary>
public sealed class EndpointTests : ConnectingTest
{
    private const string Key = "folder/a b+c.json";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        SetEndpoint(null);
    }

    [Fact]
    public async Task The_parameter_is_for_both_services_and_comes_before_all_that_is_configured()
    {
        await using SandboxServer decoy = await FreshPort.StartAsync();
        SandboxUser user = AddProfile("work", AddUser("work"), "region = eu-west-1", $"endpoint_url = {decoy.Url}");
        Environment["AWS_ENDPOINT_URL"] = decoy.Url;
        Environment["AWS_ENDPOINT_URL_TRANSCRIBE"] = decoy.Url;
        Environment["AWS_ENDPOINT_URL_S3"] = decoy.Url;
        AddJobWithOwnBucket(Sandbox, user);

        Run(
            """
            Find-TranscriptionJob -ProfileName work -EndpointUrl $args[0] | Wait-TranscriptionJob |
                Save-TranscriptionOutput -Destination $args[1]
            """,
            Sandbox.Url,
            Folder.Path).WithoutErrors();

        Assert.Empty(decoy.Requests.All);
        Assert.Equal(
            [("ListTranscriptionJobs", "eu-west-1"), ("GetTranscriptionJob", "eu-west-1"), ("GetObject", "eu-west-1")],
            Sandbox.Requests.All.Select(request => (request.Operation, request.Region)));
        Assert.Equal(["job.json"], Folder.Files);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL", null)]
    [InlineData("AWS_ENDPOINT_URL_TRANSCRIBE", "AWS_ENDPOINT_URL")]
    public async Task A_variable_comes_before_the_profile_and_the_services_own_before_the_general_one(string variable, string? later)
    {
        await using SandboxServer decoy = await FreshPort.StartAsync();
        AddProfile("work", AddUser("work"), "region = eu-west-1", $"endpoint_url = {decoy.Url}");
        Environment[variable] = Sandbox.Url;
        if (later is not null)
        {
            Environment[later] = decoy.Url;
        }

        Run("Find-TranscriptionJob -ProfileName work").WithoutErrors();

        Assert.Equal(("AKIAWORK", "eu-west-1"), Caller);
        Assert.Empty(decoy.Requests.All);
    }

    [Fact]
    public async Task Transcribe_and_S3_may_be_at_two_places()
    {
        await using SandboxServer s3 = await FreshPort.StartAsync();
        SandboxUser user = AddProfile("work", AddUser("work"), "region = eu-west-1");
        s3.Users.Add(user);
        s3.AddBucket("mine", "eu-west-1", user.AccountId).Put(Key, ObjectContent.FromText("from the other place"));
        AddJobWithOwnBucket(Sandbox, user, OutputUriForm.S3);
        Environment["AWS_ENDPOINT_URL_TRANSCRIBE"] = Sandbox.Url;
        Environment["AWS_ENDPOINT_URL_S3"] = s3.Url;

        Run("Save-TranscriptionOutput job -ProfileName work -Destination $args[0]", Folder.Path).WithoutErrors();

        Assert.Equal("from the other place"u8, Folder.Read("job.json"));
        Assert.Empty(Sandbox.Requests.Of("GetObject"));
        Assert.Equal(
            ("AKIAWORK", "eu-west-1"), s3.Requests.All.Select(request => (request.AccessKeyId, request.Region)).Single());
    }

    [Theory]
    [InlineData("endpoint_url = {0}", "")]
    [InlineData("services = local", "[services local]\ntranscribe =\n  endpoint_url = {0}\n")]
    public void What_the_profile_says_is_used_and_signed_for_the_profiles_region(string profile, string section)
    {
        AddProfile("decoy", AddUser("decoy"), "region = us-west-2", "endpoint_url = http://127.0.0.1:1");
        AddSection("profile work", ProfileKeys(AddUser("work")), "region = eu-west-1", Fill(profile));
        File.AppendAllText(EnvironmentSetup.ConfigFile, Fill(section));
        Environment["AWS_PROFILE"] = "decoy";

        Run("Find-TranscriptionJob -ProfileName work").WithoutErrors();
        Environment["AWS_PROFILE"] = "work";
        Run("Find-TranscriptionJob").WithoutErrors();

        Assert.Equal(
            [("AKIAWORK", "eu-west-1"), ("AKIAWORK", "eu-west-1")],
            Sandbox.Requests.All.Select(request => (request.AccessKeyId, request.Region)));

        string Fill(string text) => text.Replace("{0}", Sandbox.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_profile_in_another_location_says_is_used()
    {
        File.WriteAllText(
            Folder.Combine("credentials"), $"[work]\n{ProfileKeys(AddUser("there"))}\nregion = eu-west-1\nendpoint_url = {Sandbox.Url}\n");

        Run("Find-TranscriptionJob -ProfileName work -ProfileLocation $args[0]", Folder.Path).WithoutErrors();

        Assert.Equal(("AKIATHERE", "eu-west-1"), Caller);
    }

    [Fact]
    public void The_default_profiles_endpoint_holds_for_keys_that_come_from_elsewhere()
    {
        AddSection("default", $"endpoint_url = {Sandbox.Url}", "region = eu-west-1");
        SetEnvironmentKeys(AddUser("environment"));

        Run("Find-TranscriptionJob").WithoutErrors();

        Assert.Equal(("AKIAENVIRONMENT", "eu-west-1"), Caller);
    }

    [Theory]
    [InlineData("", "", "transcribe.eu-west-1.amazonaws.com")]
    [InlineData(
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true", "endpoint_url = http://127.0.0.1:1", "transcribe.eu-west-1.amazonaws.com")]
    [InlineData(
        "", "ignore_configured_endpoint_urls = true\nendpoint_url = http://127.0.0.1:1", "transcribe.eu-west-1.amazonaws.com")]
    [InlineData("", "use_fips_endpoint = true\nregion = us-east-1", "fips.transcribe.us-east-1.amazonaws.com")]
    [InlineData("AWS_USE_FIPS_ENDPOINT=true", "region = us-east-1", "fips.transcribe.us-east-1.amazonaws.com")]
    [InlineData("AWS_USE_FIPS_ENDPOINT=false", "use_fips_endpoint = true\nregion = us-east-1", "transcribe.us-east-1.amazonaws.com")]
    [InlineData("", "use_dualstack_endpoint = true", "transcribe.eu-west-1.api.aws")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT=true", "", "transcribe.eu-west-1.api.aws")]
    [InlineData("", "region = cn-north-1", "cn.transcribe.cn-north-1.amazonaws.com.cn")]
    public async Task Without_an_endpoint_the_regions_own_is_called(string variable, string profile, string host)
    {
        OutsideWorld.Forget();
        if (variable.Split('=') is [string name, string value])
        {
            Environment[name] = value;
        }

        AddProfile(
            "work", AddUser("work"), profile.Contains("region", StringComparison.Ordinal) ? profile : $"region = eu-west-1\n{profile}");

        using RunningScript running = Session.Start("Find-TranscriptionJob -ProfileName work");

        Assert.Equal(host, await OutsideWorld.NextHostAsync());
        await running.StopAsync();
    }

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("localhost:4566")]
    [InlineData("127.0.0.1:4566")]
    [InlineData("http://")]
    [InlineData("//127.0.0.1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("the usual one")]
    public void What_is_no_address_is_one_error_that_names_where_it_stands(string endpoint)
    {
        SandboxUser user = AddUser("work");
        AddProfile("good", user, "region = us-east-1");
        AddProfile("bad", user, "region = us-east-1", $"endpoint_url = {endpoint}");

        RunResult byParameter = Run("Get-TranscriptionJobDetail a, b -ProfileName good -EndpointUrl $args[0]", endpoint);
        RunResult byProfile = Run("Find-TranscriptionJob -ProfileName bad");
        Environment["AWS_ENDPOINT_URL_S3"] = endpoint;
        RunResult byVariable = Run("Get-TranscriptionJobDetail a -ProfileName good");

        Assert.All((RunResult[])[byParameter, byProfile, byVariable], result =>
        {
            Assert.Equal(["InvalidEndpoint"], result.ErrorIds);
            Assert.Equal(ErrorCategory.InvalidArgument, result.Error.CategoryInfo.Category);
            Assert.Equal(
                "Give it as https://host or http://127.0.0.1:4566.", result.Error.ErrorDetails.RecommendedAction);
        });
        Assert.Equal($"-EndpointUrl '{endpoint}' is not a plain URL of http or https.", byParameter.Error.ErrorDetails.Message);
        Assert.StartsWith("The endpoint_url of profile 'bad' ", byProfile.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal($"AWS_ENDPOINT_URL_S3 '{endpoint}' is not a plain URL of http or https.", byVariable.Error.ErrorDetails.Message);
    }

    [Fact]
    public void An_address_with_a_password_is_refused_and_not_repeated()
    {
        AddProfile("work", AddUser("work"), "region = us-east-1");

        RunResult result = Run("Find-TranscriptionJob -ProfileName work -EndpointUrl https://me:swordfish@example.com/path?key=swordfish");

        Assert.Equal(["InvalidEndpoint"], result.ErrorIds);
        Assert.Equal(
            "-EndpointUrl 'https://...@example.com/path' is not a plain URL of http or https.",
            result.Error.ErrorDetails.Message);
        Assert.DoesNotContain("swordfish", result.Error.Exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_remember_the_endpoint_that_they_came_from()
    {
        SandboxUser user = AddProfile("work", AddUser("work"));
        AddJobWithOwnBucket(Sandbox, user);

        Run(
            """
            Find-TranscriptionJob -ProfileName work -Region eu-west-1 -EndpointUrl $args[0] | Get-TranscriptionJobDetail |
                Save-TranscriptionOutput -Destination $args[1]
            """,
            Sandbox.Url,
            Folder.Path).WithoutErrors();

        Assert.Equal(["job.json"], Folder.Files);
    }

    private static void AddJobWithOwnBucket(SandboxServer sandbox, SandboxUser user, OutputUriForm form = OutputUriForm.Encoded) =>
        sandbox.AddJob(new JobDefinition("job")
        {
            AccountId = user.AccountId,
            Region = "eu-west-1",
            OutputBucket = "mine",
            OutputKey = Key,
            OutputUriForm = form,
        });
}
