using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.Sts;

/// <summary>As much of AWS STS as tells who one is: GetCallerIdentity, which no policy can deny. Query protocol, XML answers.</summary>
internal sealed class StsService(UserDirectory users) : ISandboxService
{
    public static readonly XNamespace Space = "https://sts.amazonaws.com/doc/2011-06-15/";

    public static SandboxResponse Xml(int statusCode, XElement root, string? errorCode = null) =>
        new(statusCode, ObjectContent.FromText(root.ToString(SaveOptions.DisableFormatting)))
        {
            ErrorCode = errorCode,
            Headers = { ["Content-Type"] = "text/xml" },
        };

    public async Task<SandboxRequest> DescribeAsync(SandboxCall call) => new()
    {
        Service = "sts",
        Operation = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(await call.ReadBodyAsync()))["Action"].ToString(),
        Time = call.Time,
        AccessKeyId = call.Signature?.AccessKeyId,
        AccountId = users.Find(call.Signature?.AccessKeyId)?.AccountId,
        Region = call.Signature?.Scope.Region,
        Signature = call.SignaturePlace,
    };

    public async Task<SandboxResponse> AnswerAsync(SandboxCall call)
    {
        SandboxUser user = Authenticate(call, await call.ReadBodyAsync());
        return call.Entry.Operation == "GetCallerIdentity"
            ? Xml(StatusCodes.Status200OK, Identity(user))
            : throw new ServiceException(new StsError(
                "InvalidAction", $"Could not find operation {call.Entry.Operation} for version 2011-06-15", StatusCodes.Status400BadRequest));
    }

    private static XElement Identity(SandboxUser user) => new(
        Space + "GetCallerIdentityResponse",
        new XElement(
            Space + "GetCallerIdentityResult",
            new XElement(Space + "Arn", user.Arn),
            new XElement(Space + "UserId", user.AccessKeyId),
            new XElement(Space + "Account", user.AccountId)),
        new XElement(Space + "ResponseMetadata", new XElement(Space + "RequestId", Guid.NewGuid())));

    private SandboxUser Authenticate(SandboxCall call, byte[] body)
    {
        RequestSignature signature = call.Signature!;
        SandboxUser? user = users.Find(signature.AccessKeyId);
        if (user is null || signature.SecurityToken != user.SessionToken)
        {
            throw new ServiceException(new StsError("InvalidClientTokenId", "The security token included in the request is invalid."));
        }

        if (user.Expired)
        {
            throw new ServiceException(new StsError("ExpiredToken", "The security token included in the request is expired"));
        }

        return user.SecretKey is null || SigV4.Verifies(call.Signable(SigV4.Hash(body)), signature, user.SecretKey)
            ? user
            : throw new ServiceException(new StsError(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing "
                + "method. Consult the service documentation for details."));
    }
}
