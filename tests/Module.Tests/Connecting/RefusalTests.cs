using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>What the services refuse is one short error with its own id and what to do, on every cmdlet, and tells no secret.</summary>
public sealed class RefusalTests : ConnectingTest
{
    private const string Token = "IQoJb3JpZ2luX2VjEHoaCXVzLWVhc3QtMSJIMEYCIQD";

    private static readonly Dictionary<string, Expectation> s_expected = new()
    {
        ["access denied"] = new(
            "AccessDenied",
            ErrorCategory.PermissionDenied,
            "Access denied to {0}: User: arn:aws:iam::{account}:user/AKIAWORK is not authorized to perform: {action} because no "
                + "identity-based policy allows the {action} action.",
            "Allow {action} to this identity, or use another one (-ProfileName)."),
        ["expired"] = new(
            "CredentialsExpired",
            ErrorCategory.AuthenticationError,
            "The credentials for {0} have expired: The security token included in the request is expired.",
            "Sign in again (aws sso login, Set-AWSCredential), or give a fresh session token."),
        ["unknown key"] = new(
            "CredentialsRefused",
            ErrorCategory.AuthenticationError,
            "The service does not accept the credentials for {0}: The security token included in the request is invalid.",
            "Look at the keys, and whether they are of the account and partition of that region."),
        ["wrong secret"] = new(
            "CredentialsRefused",
            ErrorCategory.AuthenticationError,
            "The service does not accept the credentials for {0}: The request signature we calculated does not match the signature you "
                + "provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
            "Look at the keys, and whether they are of the account and partition of that region."),
        ["clock"] = new(
            "ClockSkewed",
            ErrorCategory.AuthenticationError,
            "The request for {0} was refused for its time: Signature expired: 20260504T110000Z is now earlier than 20260504T115500Z "
                + "(20260504T120000Z - 5 min.).",
            "Set this computer's clock: requests may be five minutes off at most."),
    };

    public static TheoryData<string> Situations => [.. s_expected.Keys];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Transcribes_refusal_is_one_error_on_every_cmdlet(string situation)
    {
        SandboxUser user = AddUser("work", Token);
        Sandbox.AddJob(new JobDefinition("a") { AccountId = user.AccountId });
        Arrange(situation, user);

        foreach ((string command, string subject, string action) in ((string, string, string)[])
        [
            ("Get-TranscriptionJobDetail a", "job 'a'", "transcribe:GetTranscriptionJob"),
            ("Find-TranscriptionJob", "the list of jobs", "transcribe:ListTranscriptionJobs"),
            ("Wait-TranscriptionJob a -PollingInterval 0.1", "job 'a'", "transcribe:GetTranscriptionJob"),
            ("Save-TranscriptionOutput a", "job 'a'", "transcribe:GetTranscriptionJob"),
        ])
        {
            RunResult result = Run($"{command} -ProfileName work -Region us-east-1 -Verbose");

            Expectation expected = s_expected[situation];
            Assert.Equal([expected.ErrorId], result.ErrorIds);
            Assert.Equal(expected.Category, result.Error.CategoryInfo.Category);
            Assert.Equal(
                Fill(expected.Message, $"{subject} in us-east-1 (profile work)", action, user), result.Error.ErrorDetails.Message);
            Assert.Equal(Fill(expected.Remedy, "", action, user), result.Error.ErrorDetails.RecommendedAction);
            AssertNothingSecret(result, user);
        }
    }

    [Theory]
    [InlineData(
        "s3:GetObject denied",
        "AccessDenied",
        "Access denied to {0}: User: arn:aws:iam::{account}:user/AKIAWORK is not authorized to perform: s3:GetObject on resource: "
            + "\"arn:aws:s3:::mine/a.json\" because no identity-based policy allows the s3:GetObject action.")]
    [InlineData("ExpiredToken", "CredentialsExpired", "The credentials for {0} have expired: The provided token has expired.")]
    [InlineData("InvalidAccessKeyId", "CredentialsRefused", "The service does not accept the credentials for {0}: refused by a test.")]
    [InlineData("SignatureDoesNotMatch", "CredentialsRefused", "The service does not accept the credentials for {0}: refused by a test.")]
    [InlineData("InvalidToken", "CredentialsRefused", "The service does not accept the credentials for {0}: refused by a test.")]
    [InlineData("RequestTimeTooSkewed", "ClockSkewed", "The request for {0} was refused for its time: refused by a test.")]
    public void S3s_refusal_of_an_own_buckets_object_is_one_error(string situation, string errorId, string message)
    {
        SandboxUser user = AddProfile("work", AddUser("work", Token));
        Sandbox.AddJob(new JobDefinition("a") { AccountId = user.AccountId, OutputBucket = "mine" });
        switch (situation)
        {
            case "s3:GetObject denied":
                user.DeniedActions.Add("s3:GetObject");
                break;
            case "ExpiredToken":
                Sandbox.Faults.Add(new FaultRule(Fault.ExpiredToken()) { Operation = "GetObject" });
                break;
            default:
                Sandbox.Faults.Add(new FaultRule(Fault.Error(situation, 403, situation, "refused by a test")) { Operation = "GetObject" });
                break;
        }

        RunResult result = Run(
            "Save-TranscriptionOutput a -ProfileName work -Region us-east-1 -Verbose -Destination $args[0]", Folder.Path);

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Equal("a", result.Error.TargetObject);
        Assert.Equal(
            Fill(message, $"the output '{Sandbox.Url}/mine/a.json' of job 'a' in us-east-1 (profile work)", "", user),
            result.Error.ErrorDetails.Message);
        Assert.Empty(Folder.Files);
        AssertNothingSecret(result, user);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task S3s_refusal_of_our_own_link_for_its_time_is_about_this_computers_clock(int hours)
    {
        SandboxUser user = AddProfile("work", AddUser("work", Token));
        await using SandboxServer s3 = await SandboxServer.StartAsync(
            new SandboxOptions { TimeProvider = new ShiftedTime(TimeSpan.FromHours(hours)), Users = [user] },
            TestContext.Current.CancellationToken);
        s3.AddBucket("mine").Put("a.json", ObjectContent.FromText("{}"));
        Sandbox.AddJob(new JobDefinition("a") { AccountId = user.AccountId, OutputBucket = "mine", OutputUriForm = OutputUriForm.S3 });
        SetEndpoint(null);
        Environment["AWS_ENDPOINT_URL_TRANSCRIBE"] = Sandbox.Url;
        Environment["AWS_ENDPOINT_URL_S3"] = s3.Url;

        RunResult result = Run(
            "Save-TranscriptionOutput a -ProfileName work -Region us-east-1 -Verbose -Destination $args[0]", Folder.Path);

        Assert.Equal(["ClockSkewed"], result.ErrorIds);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
        Assert.Equal(
            "Set this computer's clock: requests may be five minutes off at most.", result.Error.ErrorDetails.RecommendedAction);
        AssertNothingSecret(result, user);
    }

    [Fact]
    public void A_clock_that_is_off_is_mended_by_the_services_own()
    {
        SandboxUser user = AddProfile("work", AddUser("work"));
        Sandbox.AddJob(new JobDefinition("a") { AccountId = user.AccountId });
        Sandbox.Faults.Add(new FaultRule(Fault.ClockSkew(TimeSpan.FromHours(3))));

        RunResult result = Run("Get-TranscriptionJobDetail a -ProfileName work -Region us-east-1").WithoutErrors();

        Assert.Equal(["a"], result.Names);
        Assert.Equal(["InvalidSignatureException", null], Sandbox.Requests.All.Select(request => request.ErrorCode));
    }

    [Fact]
    public void What_goes_well_tells_no_secret_either()
    {
        SandboxUser user = AddProfile("work", AddUser("work", Token), "region = us-east-1");
        Sandbox.AddJob(new JobDefinition("a") { AccountId = user.AccountId, SubtitleFormats = ["vtt"] });
        Sandbox.AddJob(new JobDefinition("b") { AccountId = user.AccountId, OutputBucket = "mine" });

        RunResult result = Run(
            """
            $PSDefaultParameterValues['*:Verbose'] = $true
            Find-TranscriptionJob -ProfileName work | Wait-TranscriptionJob |
                Save-TranscriptionOutput -Destination $args[0] | Out-Default
            Get-TranscriptionJobDetail a, b -ProfileName work | Out-Default
            """,
            Folder.Path).WithoutErrors();

        Assert.Equal(["a.json", "a.vtt", "b.json"], Folder.Files);
        Assert.NotEmpty(result.Verbose);
        Assert.Contains("a.vtt", Session.Host.Screen, StringComparison.Ordinal);
        AssertNothingSecret(result, user);
    }

    private static string Fill(string text, string subject, string action, SandboxUser user) => text
        .Replace("{0}", subject, StringComparison.Ordinal)
        .Replace("{action}", action, StringComparison.Ordinal)
        .Replace("{account}", user.AccountId, StringComparison.Ordinal);

    private void Arrange(string situation, SandboxUser user)
    {
        AddProfile("work", situation switch
        {
            "unknown key" => new SandboxUser("AKIAUNKNOWN") { SecretKey = user.SecretKey, SessionToken = Token },
            "wrong secret" => new SandboxUser(user.AccessKeyId) { SecretKey = "Secret/Key+Of/nobody", SessionToken = Token },
            _ => user,
        });
        switch (situation)
        {
            case "access denied":
                user.DeniedActions.UnionWith(["transcribe:GetTranscriptionJob", "transcribe:ListTranscriptionJobs"]);
                break;
            case "expired":
                user.Expired = true;
                break;
            case "clock":
                Sandbox.Faults.Add(new FaultRule(Fault.Error(
                    "skewed for good",
                    400,
                    "InvalidSignatureException",
                    "Signature expired: 20260504T110000Z is now earlier than 20260504T115500Z (20260504T120000Z - 5 min.)")));
                break;
        }
    }

    /// <summary>Looks at all that a person or a log could see of a run.</summary>
    private void AssertNothingSecret(RunResult result, SandboxUser user)
    {
        IEnumerable<string?> seen =
        [
            .. result.AllErrors.SelectMany(error => (string?[])
            [
                error.ToString(), error.Exception.ToString(), error.ErrorDetails?.Message, error.ErrorDetails?.RecommendedAction,
                error.CategoryInfo.ToString(), error.TargetObject?.ToString(), error.FullyQualifiedErrorId,
            ]),
            .. result.Verbose,
            .. result.Warnings,
            .. result.Progress.SelectMany(record => (string?[])[record.Activity, record.StatusDescription, record.CurrentOperation]),
            .. result.Output.Select(item => item.ToString()),
            Session.Host.Screen,
        ];
        string all = string.Join('\n', seen);
        Assert.NotEmpty(all.Trim());
        Assert.All(
            (string[])[user.SecretKey!, "Secret/Key", Token, "X-Amz-Signature", "X-Amz-Security-Token", "X-Amz-Credential"],
            secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Expectation(string ErrorId, ErrorCategory Category, string Message, string Remedy);

    private sealed class ShiftedTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
