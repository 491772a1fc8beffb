using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>A refusal of S3: XML, with the members that its code brings along.</summary>
internal sealed record S3Error(int StatusCode, string Code, string Message, params (string Name, string Value)[] Details) : IServiceError
{
    public (string Name, string Value)? Header { get; init; }

    public static S3Error AccessDenied(string message = "Access Denied") => new(StatusCodes.Status403Forbidden, "AccessDenied", message);

    public static S3Error ActionDenied(SandboxUser user, string action, string resource) => AccessDenied(
        $"User: {user.Arn} is not authorized to perform: {action} on resource: \"arn:aws:s3:::{resource}\" "
        + $"because no identity-based policy allows the {action} action");

    public static S3Error NotImplemented() =>
        new(StatusCodes.Status501NotImplemented, "NotImplemented", "A header you provided implies functionality that is not implemented");

    public static S3Error NoSuchKey(string? key) =>
        new(StatusCodes.Status404NotFound, "NoSuchKey", "The specified key does not exist.", ("Key", key ?? ""));

    public static S3Error InvalidRequest(string message) => new(StatusCodes.Status400BadRequest, "InvalidRequest", message);

    public static S3Error InvalidArgument(string message, string name, string value) =>
        new(StatusCodes.Status400BadRequest, "InvalidArgument", message, ("ArgumentName", name), ("ArgumentValue", value));

    public static S3Error MalformedXml() => new(
        StatusCodes.Status400BadRequest,
        "MalformedXML",
        "The XML you provided was not well-formed or did not validate against our published schema");

    public static S3Error MalformedTrailer() => new(
        StatusCodes.Status400BadRequest,
        "MalformedTrailerError",
        "The request contained trailing data that was not well-formed or did not conform to our published schema.");

    public static S3Error IncompleteBody() =>
        new(StatusCodes.Status400BadRequest, "IncompleteBody", "The request body terminated unexpectedly");

    public static S3Error BadDigest(string message) => new(StatusCodes.Status400BadRequest, "BadDigest", message);

    public static S3Error PreconditionFailed(string header) => new(
        StatusCodes.Status412PreconditionFailed,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold",
        ("Condition", header));

    public static S3Error SignatureDoesNotMatch(string accessKeyId) => new(
        StatusCodes.Status403Forbidden,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
        ("AWSAccessKeyId", accessKeyId));

    public static S3Error NoSuchUpload(string? uploadId) => new(
        StatusCodes.Status404NotFound,
        "NoSuchUpload",
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
        ("UploadId", uploadId ?? ""));

    public static S3Error ExpiredToken() =>
        new(StatusCodes.Status400BadRequest, "ExpiredToken", "The provided token has expired.");

    public static S3Error KmsDenied(string arn) => AccessDenied(
        $"User: {arn} is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because the resource does "
        + "not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access");

    public static S3Error Expired(DateTimeOffset expires, TimeSpan lifetime, DateTimeOffset now) => new(
        StatusCodes.Status403Forbidden,
        "AccessDenied",
        "Request has expired",
        ("X-Amz-Expires", $"{lifetime.TotalSeconds}"),
        ("Expires", $"{expires:yyyy-MM-ddTHH:mm:ssZ}"),
        ("ServerTime", $"{now:yyyy-MM-ddTHH:mm:ssZ}"));

    public static S3Error PermanentRedirect(string bucket, string region) => new(
        StatusCodes.Status301MovedPermanently,
        "PermanentRedirect",
        "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.",
        ("Endpoint", $"s3.{region}.amazonaws.com"),
        ("Bucket", bucket))
    {
        Header = ("x-amz-bucket-region", region),
    };

    public static S3Error AuthorizationHeaderMalformed(string signedFor, string region) => new(
        StatusCodes.Status400BadRequest,
        "AuthorizationHeaderMalformed",
        $"The authorization header is malformed; the region '{signedFor}' is wrong; expecting '{region}'",
        ("Region", region))
    {
        Header = ("x-amz-bucket-region", region),
    };

    public static S3Error AuthorizationQueryParametersError(string signedFor, string region) => new(
        StatusCodes.Status400BadRequest,
        "AuthorizationQueryParametersError",
        $"Error parsing the X-Amz-Credential parameter; the region '{signedFor}' is wrong; expecting '{region}'",
        ("Region", region))
    {
        Header = ("x-amz-bucket-region", region),
    };

    public SandboxResponse ToResponse(SandboxCall call)
    {
        (string requestId, string hostId) = S3Answer.NewIds();
        var xml = new XElement("Error",
            new XElement("Code", Code),
            new XElement("Message", Message),
            Details.Select(detail => new XElement(detail.Name, detail.Value)),
            new XElement("RequestId", requestId),
            new XElement("HostId", hostId));
        bool isHead = HttpMethods.IsHead(call.Method);
        string body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.ToString(SaveOptions.DisableFormatting);
        var response = new SandboxResponse(StatusCode, isHead ? ObjectContent.Empty : ObjectContent.FromText(body))
        {
            ErrorCode = Code,
            Headers =
            {
                ["Content-Type"] = "application/xml",
            },
        };
        S3Answer.Identify(response, requestId, hostId);
        if (Header is (string name, string value))
        {
            response.Headers[name] = value;
        }

        return response;
    }
}
