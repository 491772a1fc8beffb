using System.Security.Cryptography;
using System.Text;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Profiles whose credentials are had by a role or by a sign-in.</summary>
public sealed class SigningInTests : ConnectingTest
{
    private const string Role = "arn:aws:iam::111122223333:role/reader";

    [Fact]
    public void A_session_token_of_a_profile_goes_with_its_keys()
    {
        AddProfile("work", AddUser("temporary", "token-of-temporary"));

        Run("Find-TranscriptionJob -ProfileName work -Region us-east-1").WithoutErrors();

        Assert.Equal("AKIATEMPORARY", Caller.AccessKey);
    }

    [Fact]
    public void A_profile_that_stands_only_in_the_config_file_is_one()
    {
        AddSection("profile work", ProfileKeys(AddUser("config")), "region = eu-central-1");

        Run("Find-TranscriptionJob -ProfileName work").WithoutErrors();

        Assert.Equal(("AKIACONFIG", "eu-central-1"), Caller);
    }

    [Fact]
    public async Task A_role_is_assumed_with_the_source_profiles_keys()
    {
        SandboxUser role = AddUser("role", "token-of-role");
        await using LoopbackService sts = await LoopbackService.StartAsync(_ => StsAnswers.Role("AssumeRole", role));
        Environment["AWS_ENDPOINT_URL_STS"] = sts.Url;
        AddProfile("source", AddUser("source"));
        AddSection("profile work", $"role_arn = {Role}", "source_profile = source", "external_id = 42", "region = eu-west-1");

        Run("Find-TranscriptionJob -ProfileName work").WithoutErrors();

        Assert.Equal(("AKIAROLE", "eu-west-1"), Caller);
        LoopbackRequest asked = Assert.Single(sts.Requests);
        Assert.Contains("Action=AssumeRole&", asked.Body, StringComparison.Ordinal);
        Assert.Contains("ExternalId=42", asked.Body, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(Role), asked.Body, StringComparison.Ordinal);
        Assert.Contains("Credential=AKIASOURCE/", asked.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_the_credentials_may_be_down_for_a_moment()
    {
        SandboxUser role = AddUser("role", "token-of-role");
        int asked = 0;
        await using LoopbackService sts = await LoopbackService.StartAsync(_ => Interlocked.Increment(ref asked) <= 5
            ? StsAnswers.Error(503, "ServiceUnavailable", "Down for a moment.")
            : StsAnswers.Role("AssumeRole", role));
        Environment["AWS_ENDPOINT_URL_STS"] = sts.Url;
        AddProfile("source", AddUser("source"));
        AddSection("profile work", $"role_arn = {Role}", "source_profile = source");

        Run("Find-TranscriptionJob -ProfileName work -Region us-east-1").WithoutErrors();

        Assert.Equal("AKIAROLE", Caller.AccessKey);
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_an_error_in_the_services_words()
    {
        await using LoopbackService sts = await LoopbackService.StartAsync(_ => StsAnswers.Error(
            403, "AccessDenied", "User: arn:aws:iam::1:user/source is not authorized to perform: sts:AssumeRole"));
        Environment["AWS_ENDPOINT_URL_STS"] = sts.Url;
        AddProfile("source", AddUser("source"));
        AddSection("profile work", $"role_arn = {Role}", "source_profile = source");

        RunResult result = Run("Get-TranscriptionJobDetail a -ProfileName work -Region us-east-1");

        Assert.Equal(["CredentialsMissing"], result.ErrorIds);
        Assert.Equal(
            "The credentials for job 'a' in us-east-1 (profile work) can't be had: User: arn:aws:iam::1:user/source is not authorized to "
                + "perform: sts:AssumeRole.",
            result.Error.ErrorDetails.Message);
    }

    [Fact]
    public void A_role_that_wants_an_MFA_code_says_so()
    {
        AddProfile("source", AddUser("source"));
        AddSection("profile work", $"role_arn = {Role}", "source_profile = source", "mfa_serial = arn:aws:iam::1:mfa/me");

        RunResult result = Run("Get-TranscriptionJobDetail a -ProfileName work -Region us-east-1");

        Assert.Equal(["CredentialsMissing"], result.ErrorIds);
        Assert.Equal(
            "The credentials for job 'a' in us-east-1 (profile work) can't be had: the role wants an MFA code, and this module doesn't ask "
                + "for one.",
            result.Error.ErrorDetails.Message);
    }

    [Theory]
    [InlineData("sso_session = corp")]
    [InlineData("sso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1")]
    public async Task A_sign_in_of_the_CLI_is_used(string profile)
    {
        SandboxUser user = AddUser("sso", "token-of-sso");
        await using LoopbackService sso = await LoopbackService.StartAsync(_ => LoopbackAnswer.Json(
            $$$"""
            { "roleCredentials": { "accessKeyId": "{{{user.AccessKeyId}}}", "secretAccessKey": "{{{user.SecretKey}}}",
              "sessionToken": "{{{user.SessionToken}}}", "expiration": 4070908800000 } }
            """));
        Environment["AWS_ENDPOINT_URL_SSO"] = sso.Url;
        AddSignIn(profile, StsAnswers.FarAway);

        Run("Find-TranscriptionJob -ProfileName work").WithoutErrors();

        Assert.Equal(("AKIASSO", "eu-west-1"), Caller);
        LoopbackRequest asked = Assert.Single(sso.Requests);
        Assert.Equal("/federation/credentials?account_id=111122223333&role_name=reader", asked.Target);
        Assert.Equal("token-of-the-sign-in", asked.Headers["x-amz-sso_bearer_token"]);
    }

    [Theory]
    [InlineData("sso_session = corp")]
    [InlineData("sso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1")]
    public void Without_a_sign_in_the_error_says_to_sign_in(string profile)
    {
        AddSignIn(profile, null);

        RunResult result = Run("Get-TranscriptionJobDetail a -ProfileName work");

        Assert.Equal(["CredentialsMissing"], result.ErrorIds);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
        Assert.Equal(
            "The credentials for job 'a' in eu-west-1 (profile work) can't be had: No valid SSO Token could be found.",
            result.Error.ErrorDetails.Message);
        Assert.Equal(
            "Sign in (aws sso login, Set-AWSCredential), or name a profile that works (-ProfileName).",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_sign_in_that_has_expired_says_to_sign_in_again()
    {
        AddSignIn("sso_session = corp", "2020-01-01T00:00:00Z");

        RunResult result = Run("Find-TranscriptionJob -ProfileName work");

        Assert.Equal(["CredentialsExpired"], result.ErrorIds);
        Assert.Equal(
            "The credentials for the list of jobs in eu-west-1 (profile work) have expired: SSO Token has expired and can not be "
                + "refreshed.",
            result.Error.ErrorDetails.Message);
        Assert.Equal(
            "Sign in again (aws sso login, Set-AWSCredential), or give a fresh session token.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    /// <summary>A profile "work" by single sign-on, and what the CLI keeps of a sign-in that is good until then.</summary>
    private void AddSignIn(string profile, string? expires)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The cache is in a folder that Windows knows, and no variable names.");
        AddSection("profile work", profile, "sso_account_id = 111122223333", "sso_role_name = reader", "region = eu-west-1");
        AddSection("sso-session corp", "sso_start_url = https://corp.awsapps.com/start", "sso_region = eu-west-1");
        Environment["HOME"] = Folder.Path;
        string cache = Folder.Combine(".aws/sso/cache");
        Directory.CreateDirectory(cache);
        string key = profile.StartsWith("sso_session", StringComparison.Ordinal) ? "corp" : "https://corp.awsapps.com/start";
        if (expires is not null)
        {
#pragma warning disable CA5350 // The CLI names its files so.
            string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(key)));
#pragma warning restore CA5350
            File.WriteAllText(
                Path.Combine(cache, name + ".json"),
                $$"""
                { "startUrl": "https://corp.awsapps.com/start", "region": "eu-west-1", "accessToken": "token-of-the-sign-in",
                  "expiresAt": "{{expires}}" }
                """);
        }
    }
}
