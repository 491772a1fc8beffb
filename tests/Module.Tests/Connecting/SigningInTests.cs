using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Credentials that are made when they are needed: by a program, a role, a sign-in, the computer itself.</summary>
public sealed class SigningInTests : ConnectingTest
{
    private const string Role = "arn:aws:iam::111122223333:role/reader";
    private const string FarAway = "2099-01-01T00:00:00Z";

    private static readonly string s_soon = TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

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
    public void A_credential_process_runs_once_for_a_whole_pipeline()
    {
        SandboxUser user = AddUser("process", "token-of-process");
        AddProcess("work", $"echo run >> '{Folder.Combine("runs")}'; echo '{ProcessAnswer(user, s_soon)}'");
        for (int i = 0; i < 20; i++)
        {
            Sandbox.AddJob(new JobDefinition($"job-{i}") { AccountId = user.AccountId });
        }

        RunResult result = Run(
            "Find-TranscriptionJob -ProfileName work -Region us-east-1 | Wait-TranscriptionJob | Save-TranscriptionOutput -Destination $args[0]",
            Folder.Combine("out")).WithoutErrors();

        Assert.Equal(20, result.Output.Count);
        Assert.Single(File.ReadAllLines(Folder.Combine("runs")));
        Assert.All(Sandbox.Requests.Of("GetTranscriptionJob"), request => Assert.Equal("AKIAPROCESS", request.AccessKeyId));
    }

    [Theory]
    [InlineData(
        "printf 'Your hardware key is not plugged in.' >&2; exit 3",
        "Command returned non-zero exit value 3 with the error - Your hardware key is not plugged in")]
    [InlineData(
        "echo 'tSecret/Key+Of/process'",
        "The response back from the process credential provider returned back a malformed JSON document")]
    [InlineData("exit 0", "The response back from the process credential provider returned back a malformed JSON document")]
    [InlineData("""echo '{ "SecretAccessKey": "Secret/Key+Of/process" }'""", "Missing required parameter - Version in JSON Payload")]
    public void A_credential_process_that_fails_is_one_error_with_its_own_words(string script, string words)
    {
        AddProcess("work", script);

        foreach (string command in (string[])["Get-TranscriptionJobDetail a", "Find-TranscriptionJob", "Wait-TranscriptionJob a", "Save-TranscriptionOutput a"])
        {
            RunResult result = Run($"{command} -ProfileName work -Region us-east-1");

            Assert.Equal(["CredentialsMissing"], result.ErrorIds);
            Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
            Assert.EndsWith(
                $" in us-east-1 (profile work) can't be had: {words}.", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret/Key", result.Error.Exception.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_credential_process_that_gives_what_has_expired_says_so()
    {
        AddProcess("work", $"echo '{ProcessAnswer(AddUser("process"), "2020-01-01T00:00:00Z")}'");

        RunResult result = Run("Get-TranscriptionJobDetail a -ProfileName work -Region us-east-1");

        Assert.Equal(["CredentialsExpired"], result.ErrorIds);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public async Task A_role_is_assumed_with_the_source_profiles_keys()
    {
        SandboxUser role = AddUser("role", "token-of-role");
        await using LoopbackService sts = await LoopbackService.StartAsync(
            request => StsAnswer("AssumeRole", role));
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
    public async Task A_role_that_may_not_be_assumed_is_an_error_in_the_services_words()
    {
        await using LoopbackService sts = await LoopbackService.StartAsync(_ => StsError(
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
        AddSignIn(profile, FarAway);

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
            "The credentials for the list of jobs in eu-west-1 (profile work) have expired: SSO Token has expired and can not be refreshed.",
            result.Error.ErrorDetails.Message);
        Assert.Equal(
            "Sign in again (aws sso login, Set-AWSCredential), or give a fresh session token.",
            result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task A_web_identity_of_the_environment_is_used()
    {
        SandboxUser role = AddUser("web", "token-of-web");
        await using LoopbackService sts = await LoopbackService.StartAsync(_ => StsAnswer("AssumeRoleWithWebIdentity", role));
        Environment["AWS_ENDPOINT_URL_STS"] = sts.Url;
        Environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = Folder.Combine("token");
        Environment["AWS_ROLE_ARN"] = Role;
        await File.WriteAllTextAsync(Folder.Combine("token"), "token-of-the-cluster", TestContext.Current.CancellationToken);

        Run("Find-TranscriptionJob -Region us-east-1").WithoutErrors();

        Assert.Equal("AKIAWEB", Caller.AccessKey);
        Assert.Contains("WebIdentityToken=token-of-the-cluster", Assert.Single(sts.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_identity_without_its_role_is_one_error_that_names_the_variable()
    {
        Environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = Folder.Combine("token");

        RunResult result = Run("Find-TranscriptionJob -Region us-east-1");

        Assert.Equal(["InvalidCredentials"], result.ErrorIds);
        Assert.Equal(
            "The environment variable AWS_WEB_IDENTITY_TOKEN_FILE leads to no credentials: The role ARN must be specified. (Parameter "
                + "'roleArn')",
            result.Error.ErrorDetails.Message);
    }

    [Fact]
    public async Task A_containers_role_is_used_with_its_token()
    {
        SandboxUser role = AddUser("container", "token-of-container");
        await using LoopbackService agent = await LoopbackService.StartAsync(_ => LoopbackAnswer.Json(
            $$"""
            { "AccessKeyId": "{{role.AccessKeyId}}", "SecretAccessKey": "{{role.SecretKey}}", "Token": "{{role.SessionToken}}",
              "Expiration": "{{FarAway}}" }
            """));
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = agent.Url + "/keys";
        Environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "token-of-the-agent";

        Run("Find-TranscriptionJob -Region us-east-1").WithoutErrors();

        Assert.Equal("AKIACONTAINER", Caller.AccessKey);
        Assert.Equal("token-of-the-agent", Assert.Single(agent.Requests).Headers["Authorization"]);
    }

    [Fact]
    public void A_containers_address_that_is_not_to_be_trusted_is_one_error_that_names_the_variable()
    {
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://203.0.113.9/keys";

        RunResult result = Run("Find-TranscriptionJob -Region us-east-1");

        Assert.Equal(["InvalidCredentials"], result.ErrorIds);
        Assert.Equal(
            "The environment variable AWS_CONTAINER_CREDENTIALS_FULL_URI leads to no credentials: Cannot fetch credentials from container - "
                + "the full URI contains an invalid host: http://203.0.113.9/keys",
            result.Error.ErrorDetails.Message);
    }

    private static string ProcessAnswer(SandboxUser user, string expiration) =>
        $$"""
        { "Version": 1, "AccessKeyId": "{{user.AccessKeyId}}", "SecretAccessKey": "{{user.SecretKey}}", "SessionToken": "{{user.SessionToken}}", "Expiration": "{{expiration}}" }
        """;

    private static LoopbackAnswer StsAnswer(string action, SandboxUser user) => LoopbackAnswer.Xml(
        $"""
        <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result>
          <AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/reader/s</Arn><AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser>
          <Credentials><AccessKeyId>{user.AccessKeyId}</AccessKeyId><SecretAccessKey>{user.SecretKey}</SecretAccessKey>
            <SessionToken>{user.SessionToken}</SessionToken><Expiration>{FarAway}</Expiration></Credentials>
        </{action}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></{action}Response>
        """);

    private static LoopbackAnswer StsError(int status, string code, string message) => LoopbackAnswer.Xml(
        $"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>1</RequestId>
        </ErrorResponse>
        """,
        status);

    private void AddProcess(string profile, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is a shell's.");
        string file = Folder.Combine("process.sh");
        File.WriteAllText(file, script + "\n");
        AddSection($"profile {profile}", $"credential_process = sh \"{file}\"");
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
