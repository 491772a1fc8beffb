namespace TranscribeJobTools.Sandbox.Tests;

public sealed class AuthenticationTests : SandboxTest
{
    private static readonly byte[] s_input = "{}"u8.ToArray();

    private Task<Answer> ListAsync(TestSigner? signer, DateTimeOffset? signedAt = null) =>
        CallAsync("ListTranscriptionJobs", s_input, signer, signedAt ?? Clock.GetUtcNow());

    [Fact]
    public async Task A_good_signature_is_let_in_and_every_answer_has_a_request_id_and_the_services_date()
    {
        Answer answer = await ListAsync(Signer("transcribe"));
        Assert.Equal(200, (int)answer.Status);
        Assert.True(Guid.TryParse(answer.Header("x-amzn-RequestId"), out _));
        Assert.Equal("Mon, 04 May 2026 12:00:00 GMT", answer.Header("Date"));
        Assert.Equal("application/x-amz-json-1.1", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task Without_a_signature_nothing_goes() =>
        Assert.Equal(("MissingAuthenticationTokenException", "Missing Authentication Token"), (await ListAsync(null)).Error);

    [Fact]
    public async Task An_unknown_key_is_not_recognized() => Assert.Equal(
        ("UnrecognizedClientException", "The security token included in the request is invalid."),
        (await ListAsync(Signer("transcribe") with { AccessKey = "AKIANOBODY" })).Error);

    [Fact]
    public async Task A_wrong_secret_does_not_verify()
    {
        Answer answer = await ListAsync(Signer("transcribe") with { SecretKey = "wrong" });
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("InvalidSignatureException", answer.Error.Code);
        Assert.StartsWith("The request signature we calculated does not match", answer.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_services_signature_is_refused() => Assert.Equal(
        ("InvalidSignatureException", "Credential should be scoped to correct service: 'transcribe'."), (await ListAsync(Signer("s3"))).Error);

    [Theory]
    [InlineData(-301, "Signature expired: 20260504T115459Z is now earlier than 20260504T115500Z (20260504T120000Z - 5 min.)")]
    [InlineData(301, "Signature not yet current: 20260504T120501Z is still later than 20260504T120500Z (20260504T120000Z + 5 min.)")]
    public async Task A_clock_that_is_off_by_more_than_five_minutes_is_told_so(int seconds, string text)
    {
        Answer answer = await ListAsync(Signer("transcribe"), Clock.GetUtcNow().AddSeconds(seconds));
        Assert.Equal(("InvalidSignatureException", text), answer.Error);
        Assert.Equal(200, (int)(await ListAsync(Signer("transcribe"), Clock.GetUtcNow().AddSeconds(seconds * 299 / 301))).Status);
    }

    [Fact]
    public async Task A_session_token_must_be_there_and_right_when_the_key_has_one()
    {
        User.SessionToken = "token";
        TestSigner signer = Signer("transcribe");
        Assert.Equal("UnrecognizedClientException", (await ListAsync(signer)).Error.Code);
        Assert.Equal("UnrecognizedClientException", (await ListAsync(signer with { SessionToken = "other" })).Error.Code);
        Assert.Equal(200, (int)(await ListAsync(signer with { SessionToken = "token" })).Status);
    }

    [Fact]
    public async Task Expired_credentials_are_said_to_be_expired()
    {
        User.Expired = true;
        Assert.Equal(
            ("ExpiredTokenException", "The security token included in the request is expired"), (await ListAsync(Signer("transcribe"))).Error);
    }

    [Fact]
    public async Task A_denied_action_is_named_with_the_user()
    {
        User.DeniedActions.Add("transcribe:ListTranscriptionJobs");
        Assert.Equal(
            ("AccessDeniedException",
                $"User: arn:aws:iam::111122223333:user/{AccessKey} is not authorized to perform: transcribe:ListTranscriptionJobs because no "
                + "identity-based policy allows the transcribe:ListTranscriptionJobs action"),
            (await ListAsync(Signer("transcribe"))).Error);
    }

    [Fact]
    public async Task Without_a_secret_on_file_presence_and_scope_are_enough()
    {
        Sandbox.Users.Add(new SandboxUser("AKIAUNCHECKED"));
        TestSigner signer = Signer("transcribe") with { AccessKey = "AKIAUNCHECKED", SecretKey = "whatever" };
        Assert.Equal(200, (int)(await ListAsync(signer)).Status);
        Assert.Equal("InvalidSignatureException", (await ListAsync(signer with { Service = "polly" })).Error.Code);
    }
}

public sealed class ErrorTypeInHeaderTests : SandboxTest
{
    private protected override SandboxOptions Options => new() { TimeProvider = Clock, Users = [User], ErrorTypeInHeader = true };

    [Fact]
    public async Task The_code_can_come_in_the_header_alone()
    {
        Answer answer = await GetJobAsync("nope");
        Assert.Null(answer.Error.Code);
        Assert.StartsWith("BadRequestException:http://", answer.Header("x-amzn-errortype"), StringComparison.Ordinal);
    }
}
