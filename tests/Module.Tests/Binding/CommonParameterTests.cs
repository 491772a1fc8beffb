using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Binding;

public sealed class CommonParameterTests : BindingTest
{
    private static readonly string[] s_neverFromThePipeline =
        ["AccessKey", "SecretKey", "SessionToken", "Credential", "ProfileLocation", "EndpointUrl"];

    // A row of a table is a request: its members, and no member that says what else the cmdlet does.
    private static readonly string[] s_request =
    [
        "AllowDeferredExecution", "ChannelIdentification", "DataAccessRoleArn", "IdentifyLanguage", "IdentifyMultipleLanguages",
        "KMSEncryptionContext", "LanguageCode", "LanguageIdSettings", "LanguageModelName", "LanguageOptions", "LiteralPath",
        "MaxAlternatives", "MaxSpeakerLabels", "MediaFileUri", "MediaFormat", "MediaSampleRateHertz", "OutputBucketName",
        "OutputEncryptionKMSKeyId", "OutputKey", "PiiEntityTypes", "RedactedMediaFileUri", "RedactionOutput", "ShowAlternatives",
        "ShowSpeakerLabels", "SubtitleFormats", "SubtitleOutputStartIndex", "Tags", "ToxicityCategories", "TranscriptionJobName",
        "VocabularyFilterMethod", "VocabularyFilterName", "VocabularyName",
    ];

    public static TheoryData<string> AllCmdlets => ModuleCmdlets.Connected;

    protected override SandboxOptions Options => new()
    {
        Users = [SandboxUser.Default, new SandboxUser("mallory", "999900009999") { SecretKey = "mallory-secret" }],
    };

    [Theory]
    [MemberData(nameof(AllCmdlets))]
    public void The_common_parameters_have_the_names_and_aliases_of_AWS_Tools(string cmdlet)
    {
        Dictionary<string, ParameterMetadata> parameters = Session.Describe(cmdlet).Parameters;

        Assert.Equal(["RegionToCall"], parameters["Region"].Aliases);
        Assert.Equal(["AK"], parameters["AccessKey"].Aliases);
        Assert.Equal(["SK", "SecretAccessKey"], parameters["SecretKey"].Aliases);
        Assert.Equal(["ST"], parameters["SessionToken"].Aliases);
        Assert.Equal(["StoredCredentials", "AWSProfileName"], parameters["ProfileName"].Aliases);
        Assert.Equal(["AWSProfilesLocation", "ProfilesLocation"], parameters["ProfileLocation"].Aliases);
        Assert.Empty(parameters["Credential"].Aliases);
        Assert.Empty(parameters["EndpointUrl"].Aliases);
    }

    [Theory]
    [MemberData(nameof(AllCmdlets))]
    public void Of_the_pipeline_only_data_regions_and_profile_names_are_taken(string cmdlet)
    {
        List<CommandParameterInfo> parameters = [.. Session.Describe(cmdlet).ParameterSets.SelectMany(set => set.Parameters)];
        (string[] byName, string[] byValue) = cmdlet switch
        {
            "Find-TranscriptionJob" => (Array.Empty<string>(), Array.Empty<string>()),
            "Start-TranscriptionJob" => (s_request, ["MediaFileUri", "Path"]),
            _ => (["TranscriptionJobName"], ["InputObject", "TranscriptionJobName"]),
        };

        Assert.Equal(
            byName.Concat(["ProfileName", "Region"]).Order(StringComparer.Ordinal),
            Names(parameters.Where(parameter => parameter.ValueFromPipelineByPropertyName)));
        Assert.Equal(byValue, Names(parameters.Where(parameter => parameter.ValueFromPipeline)));
        Assert.All(
            s_neverFromThePipeline,
            name => Assert.All(
                parameters.Where(parameter => parameter.Name == name),
                parameter => Assert.False(parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName)));
        Assert.Superset(s_neverFromThePipeline.ToHashSet(), parameters.Select(parameter => parameter.Name).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public async Task Columns_that_name_keys_credentials_a_profile_file_or_an_endpoint_change_nothing(string cmdlet)
    {
        await using SandboxServer trap = await SandboxServer.StartAsync(
            new SandboxOptions { Users = [new SandboxUser("mallory", "999900009999")] }, TestContext.Current.CancellationToken);
        trap.AddJob(new JobDefinition("a"));
        AddJob("a");

        // A job that remembers its place, since what is given by parameter would win over a column anyway.
        PSObject job = Assert.Single(Run("Find-TranscriptionJob").WithoutErrors().Output);
        foreach ((string column, string value) in Columns(trap.Url))
        {
            job.Properties.Add(new PSNoteProperty(column, value));
        }

        Sandbox.Requests.Clear();
        RunResult result = Run($"$PSDefaultParameterValues = @{{}}\n$args | {Line(cmdlet)}", job);

        Assert.Equal(["a"], result.WithoutErrors().Names);
        Assert.Empty(trap.Requests.All);
        Assert.NotEmpty(Sandbox.Requests.All);
        Assert.All(
            Sandbox.Requests.All.Where(request => request.Service == "transcribe"),
            request => Assert.Equal(SandboxUser.DefaultAccountId, request.AccountId));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_region_of_a_row_is_for_that_row_alone(string cmdlet)
    {
        AddJob("a");
        Sandbox.AddJob(new JobDefinition("e") { Region = "eu-west-1" });

        RunResult result = RunWithoutRegion(
            $$"""
            $rows = [pscustomobject] @{ Name = 'e'; Region = 'eu-west-1' }, [pscustomobject] @{ Name = 'a' },
                [pscustomobject] @{ JobName = 'e'; RegionToCall = 'eu-west-1' }, [pscustomobject] @{ Name = 'a'; Region = '' },
                [pscustomobject] @{ Name = 'a'; Region = $null }
            $rows | {{Line(cmdlet)}}
            """);

        Assert.Equal(["a", "e"], Sorted(result.WithoutErrors()).Distinct());
        Assert.All(
            Sandbox.Requests.Of("GetTranscriptionJob"),
            request => Assert.Equal(request.JobName == "e" ? "eu-west-1" : "us-east-1", request.Region));
    }

    [Fact]
    public void Find_takes_regions_from_the_pipeline()
    {
        AddJob("a");
        Sandbox.AddJob(new JobDefinition("e") { Region = "eu-west-1" });

        Assert.Equal(
            ["e", "a"],
            RunWithoutRegion("[pscustomobject] @{ Region = 'eu-west-1' }, [pscustomobject] @{ Region = 'us-east-1' } | Find-TranscriptionJob")
                .WithoutErrors().Names);
    }

    [Fact]
    public void A_region_may_be_given_as_the_object_that_AWS_Tools_has_for_it()
    {
        Sandbox.AddJob(new JobDefinition("e") { Region = "eu-west-1" });

        Assert.Equal(["e"], Run("Find-TranscriptionJob -Region ([pscustomobject] @{ SystemName = 'eu-west-1' })").WithoutErrors().Names);
        Assert.Equal(["e"], Run("Find-TranscriptionJob -Region ([pscustomobject] @{ Region = 'eu-west-1'; Name = 'EU (Ireland)' })").WithoutErrors().Names);
    }

    [Fact]
    public void A_profile_of_a_row_that_is_not_there_is_an_error_for_that_row_alone()
    {
        AddJob("a");

        RunResult result = Run(
            """
            $PSDefaultParameterValues = @{ '*-Transcription*:EndpointUrl' = $args[0]; '*-Transcription*:Region' = 'us-east-1' }
            [pscustomobject] @{ Name = 'a'; ProfileName = 'nobody' }, [pscustomobject] @{ Name = 'b'; ProfileName = 'nobody' } |
                Get-TranscriptionJobDetail
            """,
            Sandbox.Url);

        Assert.Equal(["ProfileNotFound", "ProfileNotFound"], result.ErrorIds);
        Assert.Equal(["a", "b"], result.Errors.Select(error => error.TargetObject));
        Assert.Equal("There is no profile 'nobody' (-ProfileName).", result.Errors[0].Exception.Message);
    }

    private (string Column, string Value)[] Columns(string trapUrl) =>
    [
        ("EndpointUrl", trapUrl),
        ("ProfileLocation", Folder.Path), ("AWSProfilesLocation", Folder.Path), ("ProfilesLocation", Folder.Path),
        ("AccessKey", "mallory"), ("AK", "mallory"),
        ("SecretKey", "mallory-secret"), ("SK", "mallory-secret"), ("SecretAccessKey", "mallory-secret"),
        ("SessionToken", "token"), ("ST", "token"),
        ("Credential", "mallory"),
    ];

    /// <summary>Without a region by parameter, which would win over a row's; the session's own doesn't.</summary>
    private RunResult RunWithoutRegion(string script, params object?[] arguments) => Session.Run(
        "$PSDefaultParameterValues.Remove('*-Transcription*:Region'); $StoredAWSRegion = 'us-east-1'\n" + script, arguments);

    private static IEnumerable<string> Names(IEnumerable<CommandParameterInfo> parameters) =>
        parameters.Select(parameter => parameter.Name).Distinct().Order(StringComparer.Ordinal);
}
