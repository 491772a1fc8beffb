using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>Who asks S3, by Authorization header or by presigned link.</summary>
internal sealed class S3Authentication(UserDirectory users, SandboxUser linkSigner)
{
    /// <returns>The user; null for a request without any signature.</returns>
    /// <exception cref="ServiceException">The signature is not good.</exception>
    public SandboxUser? Authenticate(SandboxCall call)
    {
        if (call.HasParameter("AWSAccessKeyId") || call.Authorization?.StartsWith("AWS ", StringComparison.Ordinal) == true)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest,
                "InvalidRequest",
                "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."));
        }

        switch (call.SignaturePlace)
        {
            case SignaturePlace.None:
                return null;
            case SignaturePlace.HeaderAndQuery:
                throw new ServiceException(new S3Error(
                    StatusCodes.Status400BadRequest,
                    "InvalidArgument",
                    "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the "
                    + "Authorization header should be specified",
                    ("ArgumentName", "Authorization")));
        }

        RequestSignature signature = call.Signature ?? throw new ServiceException(Malformed(call));
        if (signature.Scope.Service != "s3")
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest,
                Malformed(call).Code,
                $"Error parsing the credential; incorrect service \"{signature.Scope.Service}\". This endpoint belongs to \"s3\"."));
        }

        CheckHeaders(call, signature);
        SandboxUser user = FindUser(signature);
        CheckClock(call, signature);
        if (user.SecretKey is not null && !SigV4.Verifies(call.Signable(PayloadHash(call)), signature, user.SecretKey))
        {
            throw new ServiceException(S3Error.SignatureDoesNotMatch(user.AccessKeyId));
        }

        return user;
    }

    private static string PayloadHash(SandboxCall call) =>
        call.HasQuerySignature ? SigV4.UnsignedPayload : call.Header("x-amz-content-sha256") ?? SigV4.UnsignedPayload;

    private static S3Error Malformed(SandboxCall call) => call.HasQuerySignature
        ? new S3Error(
            StatusCodes.Status400BadRequest,
            "AuthorizationQueryParametersError",
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, "
            + "X-Amz-SignedHeaders, and X-Amz-Expires parameters.")
        : new S3Error(
            StatusCodes.Status400BadRequest,
            "AuthorizationHeaderMalformed",
            "The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.");

    /// <summary>Whoever got hold of a link must not be able to change what it asks for.</summary>
    private static void CheckHeaders(SandboxCall call, RequestSignature signature)
    {
        string[] notSigned =
        [
            .. call.HeaderNames.Select(name => name.ToLowerInvariant())
                .Where(name => name.StartsWith("x-amz-", StringComparison.Ordinal)).Except(signature.SignedHeaders),
        ];
        if (notSigned.Length > 0)
        {
            throw new ServiceException(S3Error.AccessDenied("There were headers present in the request which were not signed") with
            {
                Details = [("HeadersNotSigned", string.Join(", ", notSigned))],
            });
        }
    }

    private static void CheckClock(SandboxCall call, RequestSignature signature)
    {
        TimeSpan? skewLimit = call.Options.AllowedClockSkew * 3;
        if (signature.Lifetime is TimeSpan lifetime)
        {
            DateTimeOffset expires = signature.Timestamp + lifetime;
            if (expires < call.Time)
            {
                throw new ServiceException(S3Error.Expired(expires, lifetime, call.Time));
            }

            if (signature.Timestamp - call.Time > skewLimit)
            {
                throw new ServiceException(S3Error.AccessDenied("Request is not valid yet"));
            }
        }
        else if ((call.Time - signature.Timestamp).Duration() > skewLimit)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status403Forbidden,
                "RequestTimeTooSkewed",
                "The difference between the request time and the current time is too large.",
                ("RequestTime", $"{signature.Timestamp:yyyyMMddTHHmmssZ}"),
                ("ServerTime", $"{call.Time:yyyy-MM-ddTHH:mm:ssZ}"),
                ("MaxAllowedSkewMilliseconds", $"{skewLimit.Value.TotalMilliseconds}")));
        }
    }

    private SandboxUser FindUser(RequestSignature signature)
    {
        SandboxUser? user = signature.AccessKeyId == linkSigner.AccessKeyId ? linkSigner : users.Find(signature.AccessKeyId);
        if (user is null)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status403Forbidden,
                "InvalidAccessKeyId",
                "The AWS Access Key Id you provided does not exist in our records.",
                ("AWSAccessKeyId", signature.AccessKeyId)));
        }

        if (user.Expired)
        {
            throw new ServiceException(S3Error.ExpiredToken());
        }

        return signature.SecurityToken == user.SessionToken
            ? user
            : throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest, "InvalidToken", "The provided token is malformed or otherwise invalid."));
    }
}
