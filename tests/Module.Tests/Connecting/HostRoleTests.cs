using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>What the computer itself is allowed, where nobody has signed in.</summary>
public sealed class HostRoleTests : ConnectingTest
{
    private const string Role = "arn:aws:iam::111122223333:role/reader";

    [Fact]
    public async Task A_web_identity_of_the_environment_is_used()
    {
        SandboxUser role = AddUser("web", "token-of-web");
        await using LoopbackService sts = await LoopbackService.StartAsync(_ => StsAnswers.Role("AssumeRoleWithWebIdentity", role));
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
              "Expiration": "{{StsAnswers.FarAway}}" }
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
            "The environment variable AWS_CONTAINER_CREDENTIALS_FULL_URI leads to no credentials: Cannot fetch credentials from "
                + "container - the full URI contains an invalid host: http://203.0.113.9/keys",
            result.Error.ErrorDetails.Message);
    }
}
