using System.Globalization;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>Who calls Transcribe, and whether the policy lets them.</summary>
internal sealed class TranscribeAuthentication(UserDirectory users)
{
    /// <exception cref="ServiceException">The signature is missing or not good, or the action is not allowed.</exception>
    public SandboxUser Authenticate(SandboxCall call, byte[] body)
    {
        if (call.SignaturePlace == SignaturePlace.None)
        {
            throw Refuse("MissingAuthenticationTokenException", "Missing Authentication Token");
        }

        RequestSignature signature = call.Signature ?? throw Refuse(
            "IncompleteSignatureException",
            "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. "
            + "Authorization header requires 'SignedHeaders' parameter.");
        SandboxUser? user = users.Find(signature.AccessKeyId);
        if (user is null || signature.SecurityToken != user.SessionToken)
        {
            throw Refuse("UnrecognizedClientException", "The security token included in the request is invalid.");
        }

        if (user.Expired)
        {
            throw new ServiceException(TranscribeError.ExpiredToken());
        }

        if (signature.Scope.Service != "transcribe")
        {
            throw Refuse("InvalidSignatureException", "Credential should be scoped to correct service: 'transcribe'.");
        }

        CheckClock(call, signature.Timestamp);
        if (user.SecretKey is not null && !SigV4.Verifies(call.Signable(SigV4.Hash(body)), signature, user.SecretKey))
        {
            throw Refuse(
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and "
                + "signing method. Consult the service documentation for details.");
        }

        string action = "transcribe:" + call.Entry.Operation;
        return user.DeniedActions.Contains(action) ? throw Refuse("AccessDeniedException", user.DeniedText(action)) : user;
    }

    private static void CheckClock(SandboxCall call, DateTimeOffset signed)
    {
        if (call.Options.AllowedClockSkew is not TimeSpan limit)
        {
            return;
        }

        if (signed < call.Time - limit)
        {
            throw Refuse(
                "InvalidSignatureException",
                $"Signature expired: {Text(signed)} is now earlier than {Text(call.Time - limit)} "
                + $"({Text(call.Time)} - {limit.TotalMinutes} min.)");
        }

        if (signed > call.Time + limit)
        {
            throw Refuse(
                "InvalidSignatureException",
                $"Signature not yet current: {Text(signed)} is still later than {Text(call.Time + limit)} "
                + $"({Text(call.Time)} + {limit.TotalMinutes} min.)");
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(SigV4.TimestampFormat, CultureInfo.InvariantCulture);

    private static ServiceException Refuse(string code, string message) => new(new TranscribeError(code, message));
}
