using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>What the service that hands out roles answers.</summary>
internal static class StsAnswers
{
    public const string FarAway = "2099-01-01T00:00:00Z";

    public static LoopbackAnswer Role(string action, SandboxUser user) => LoopbackAnswer.Xml(
        $"""
        <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result>
          <AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/reader/s</Arn><AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser>
          <Credentials><AccessKeyId>{user.AccessKeyId}</AccessKeyId><SecretAccessKey>{user.SecretKey}</SecretAccessKey>
            <SessionToken>{user.SessionToken}</SessionToken><Expiration>{FarAway}</Expiration></Credentials>
        </{action}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></{action}Response>
        """);

    public static LoopbackAnswer Error(int status, string code, string message) => LoopbackAnswer.Xml(
        $"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>1</RequestId>
        </ErrorResponse>
        """,
        status);
}
