using System.Text;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>AWS STS, as much as tells who one is.</summary>
public class CallerIdentityTests : SandboxTest
{
    [Fact]
    public async Task Who_signs_is_told_the_account()
    {
        Answer answer = await AskAsync(Signer("sts"));

        Assert.Equal(200, (int)answer.Status);
        Assert.Contains($"<Account>{SandboxUser.DefaultAccountId}</Account>", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"<Arn>{User.Arn}</Arn>", answer.Text, StringComparison.Ordinal);
        SandboxRequest request = Assert.Single(Sandbox.Requests.Of("GetCallerIdentity"));
        Assert.Equal("sts", request.Service);
        Assert.Equal(SandboxUser.DefaultAccountId, request.AccountId);
    }

    [Fact]
    public async Task Who_is_not_known_is_refused()
    {
        Answer answer = await AskAsync(new TestSigner("AKIANOBODY", SecretKey, "us-east-1", "sts"));

        Assert.Equal(403, (int)answer.Status);
        Assert.Contains("<Code>InvalidClientTokenId</Code>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        Answer answer = await AskAsync(new TestSigner(AccessKey, "wrong", "us-east-1", "sts"));

        Assert.Equal(403, (int)answer.Status);
        Assert.Contains("<Code>SignatureDoesNotMatch</Code>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expired_credentials_are_refused()
    {
        User.Expired = true;

        Assert.Contains("<Code>ExpiredToken</Code>", (await AskAsync(Signer("sts"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_action_is_not_known()
    {
        Answer answer = await AskAsync(Signer("sts"), "AssumeRole");

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("<Code>InvalidAction</Code>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_of_another_owner_than_expected_is_refused()
    {
        Sandbox.AddBucket("out").Put("a.json", ObjectContent.FromText("{}"));

        Answer wrong = await SendAsync(HttpMethod.Delete, "/out/a.json", [], null, ("x-amz-expected-bucket-owner", "444455556666"));
        Answer right = await SendAsync(
            HttpMethod.Delete, "/out/a.json", [], null, ("x-amz-expected-bucket-owner", SandboxUser.DefaultAccountId));

        Assert.Equal(403, (int)wrong.Status);
        Assert.Equal(204, (int)right.Status);
    }

    private Task<Answer> AskAsync(TestSigner signer, string action = "GetCallerIdentity")
    {
        byte[] body = Encoding.UTF8.GetBytes($"Action={action}&Version=2011-06-15");
        var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.Url + "/") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        signer.Sign(request, body, Clock.GetUtcNow());
        return SendAsync(request);
    }
}
