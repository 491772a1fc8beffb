using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Which region is called, of all that are named.</summary>
public sealed class RegionOrderTests : ConnectingTest
{
    private static readonly (string Source, string Region)[] s_sources =
    [
        ("Parameter", "us-west-1"), ("Stored", "us-west-2"), ("ProfileInUse", "eu-west-1"), ("DefaultProfile", "eu-west-2"),
        ("AWS_REGION", "eu-west-3"), ("AWS_DEFAULT_REGION", "sa-east-1"),
    ];

    public static TheoryData<string> Sources => [.. s_sources.Select(source => source.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_first_that_is_named_is_called(string first)
    {
        SandboxUser user = AddUser("someone");
        string script = "Find-TranscriptionJob -ProfileName used";
        List<string> used = [];
        foreach ((string source, string region) in s_sources.SkipWhile(source => source.Source != first))
        {
            switch (source)
            {
                case "Parameter":
                    script += $" -Region {region}";
                    break;
                case "Stored":
                    script = $"$StoredAWSRegion = '{region}'; {script}";
                    break;
                case "ProfileInUse":
                    used.Add($"region = {region}");
                    break;
                case "DefaultProfile":
                    AddSection("default", $"region = {region}");
                    break;
                default:
                    Environment[source] = region;
                    break;
            }
        }

        AddProfile("used", user, [.. used]);

        Run(script).WithoutErrors();

        Assert.Equal(s_sources.Single(source => source.Source == first).Region, Caller.Region);
    }

    [Theory]
    [InlineData("Get-TranscriptionJobDetail a, b", "", "the default profile")]
    [InlineData("Find-TranscriptionJob", "-ProfileName work", "profile 'work', the default profile")]
    public void No_region_anywhere_is_one_error_that_names_what_was_tried(string command, string parameters, string tried)
    {
        SetEnvironmentKeys(AddProfile("work", AddUser("someone")));

        RunResult result = Run($"{command} {parameters}");

        Assert.Equal(["RegionMissing"], result.ErrorIds);
        Assert.Equal(ErrorCategory.InvalidArgument, result.Error.CategoryInfo.Category);
        Assert.Equal(
            $"No region is named: not by -Region, $StoredAWSRegion, {tried}, AWS_REGION or this computer.",
            result.Error.ErrorDetails.Message);
        Assert.Equal(
            "Give -Region us-east-1, for instance, or set it once with Set-DefaultAWSRegion or AWS_REGION.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("evil.com/")]
    [InlineData("us-east-1@x")]
    [InlineData("us-east-1.evil.com")]
    [InlineData("us-east-1/../x")]
    [InlineData("us-east-1\r\nx-evil: 1")]
    [InlineData("us-east-1#")]
    [InlineData("us east 1")]
    public void What_is_no_region_is_never_called_whoever_says_it(string region)
    {
        SetEnvironmentKeys(AddUser("someone"));
        foreach (string? endpoint in (string?[])[Sandbox.Url, null])
        {
            SetEndpoint(endpoint);
            RunResult byParameter = Run("Find-TranscriptionJob -Region $args[0]", region);
            RunResult bySession = Run("$StoredAWSRegion = $args[0]; Get-TranscriptionJobDetail a", region);
            Environment["AWS_REGION"] = region;
            RunResult byEnvironment = Run("Get-TranscriptionJobDetail a");
            Environment["AWS_REGION"] = null;

            Assert.All((RunResult[])[byParameter, bySession, byEnvironment], result =>
            {
                Assert.Equal(["InvalidRegion"], result.ErrorIds);
                Assert.Equal(
                    $"'{region.Replace("\r\n", " ", StringComparison.Ordinal)}' is not the name of a region.",
                    result.Error.ErrorDetails.Message);
            });
        }

        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_region_may_be_written_in_capitals_and_with_blanks_around()
    {
        SetEnvironmentKeys(AddUser("someone"));

        RunResult result = Run("Find-TranscriptionJob -Region ' EU-West-1 ' -Verbose").WithoutErrors();

        Assert.Equal("eu-west-1", Caller.Region);
        Assert.Equal($"Using eu-west-1 (access key AKIASOMEONE of the environment) at {Sandbox.Url}/.", result.Verbose[0]);
    }

    [Fact]
    public void Region_objects_of_AWS_Tools_are_regions()
    {
        SetEnvironmentKeys(AddUser("someone"));

        Run("Find-TranscriptionJob -Region $args[0]", new AWSRegion("ca-central-1", "Canada (Central)")).WithoutErrors();
        Run("$args[0] | Find-TranscriptionJob", new AWSRegion("ap-south-1", "Asia Pacific (Mumbai)")).WithoutErrors();
        Run("Find-TranscriptionJob -Region $args[0]", Amazon.RegionEndpoint.EUNorth1).WithoutErrors();
        Run("Find-TranscriptionJob -RegionToCall ([pscustomobject]@{ SystemName = 'sa-east-1' })").WithoutErrors();

        Assert.Equal(
            ["ca-central-1", "ap-south-1", "eu-north-1", "sa-east-1"], Sandbox.Requests.All.Select(request => request.Region));
    }

    /// <summary>The shape of what Get-AWSRegion gives.</summary>
    private sealed record AWSRegion(string Region, string Name)
    {
        public bool IsShellDefault { get; init; }
    }
}
