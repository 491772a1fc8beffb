using System.Globalization;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Transcribe;

namespace TranscribeJobTools.Sandbox.Faults;

/// <summary>The faults that answer in the service's place.</summary>
public sealed partial class Fault
{
    /// <summary>Transcribe: ThrottlingException, 400. S3: SlowDown, 503.</summary>
    public static Fault Throttle() => Refusal(
        "throttle",
        TranscribeError.RateExceeded(),
        new S3Error(StatusCodes.Status503ServiceUnavailable, "SlowDown", "Please reduce your request rate."));

    /// <summary>LimitExceededException, 429.</summary>
    public static Fault LimitExceeded() => Error(
        "limit exceeded",
        StatusCodes.Status429TooManyRequests,
        "LimitExceededException",
        "You've either sent too many requests or your input file is too long. Wait before you send your next request, or use a smaller file.");

    /// <summary>500, 502 (a proxy's HTML page) or 503.</summary>
    public static Fault ServerError(int statusCode = StatusCodes.Status500InternalServerError) => statusCode switch
    {
        StatusCodes.Status502BadGateway => Page("502", statusCode, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>"),
        StatusCodes.Status503ServiceUnavailable => Unavailable(retryAfter: null),
        _ => Refusal(
            $"{statusCode}",
            new TranscribeError(
                "InternalFailureException", "There was an internal error. Check the error message and try your request again.", statusCode),
            new S3Error(statusCode, "InternalError", "We encountered an internal error. Please try again.")),
    };

    /// <summary>503, with Retry-After in seconds when given.</summary>
    public static Fault Unavailable(TimeSpan? retryAfter)
    {
        Fault unavailable = Refusal(
            "503",
            new TranscribeError("ServiceUnavailable", "Service unavailable", StatusCodes.Status503ServiceUnavailable),
            new S3Error(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Please reduce your request rate."));
        return retryAfter is { } wait
            ? unavailable.WithRetryAfter(_ => wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture))
            : unavailable;
    }

    /// <summary>The same refusal with a Retry-After: seconds, or a date by the service's clock.</summary>
    public Fault WithRetryAfter(Func<DateTimeOffset, string> retryAfter) => new(Name, answer: call =>
    {
        SandboxResponse response = Answer(call)!;
        response.Headers["Retry-After"] = retryAfter(call.Time);
        return response;
    });

    /// <summary>A page of HTML with status 200, as captive portals have it.</summary>
    public static Fault Html() => Page(
        "html", StatusCodes.Status200OK, "text/html; charset=utf-8", "<!DOCTYPE html><html><body>Please sign in to the network.</body></html>");

    /// <summary>An error of S3 with status 200.</summary>
    public static Fault XmlErrorWithStatus200() => Page(
        "xml error with 200",
        StatusCodes.Status200OK,
        "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>InternalError</Code>"
        + "<Message>We encountered an internal error. Please try again.</Message></Error>");

    /// <summary>A link past its 15 minutes.</summary>
    public static Fault ExpiredLink() => new(
        "expired link",
        refuse: call => S3Error.Expired(call.Time - TimeSpan.FromSeconds(1), call.Signature?.Lifetime ?? call.Options.LinkLifetime, call.Time));

    /// <summary>The service's clock is ahead of the real one by so much; a signature by that clock is accepted.</summary>
    public static Fault ClockSkew(TimeSpan ahead) => Before($"clock skew {ahead}", call => call.Time += ahead);

    /// <summary>The bucket is elsewhere: 301 PermanentRedirect.</summary>
    public static Fault PermanentRedirect(string region) =>
        new("wrong region, 301", refuse: call => S3Error.PermanentRedirect(call.Entry.Bucket ?? "", region));

    /// <summary>The bucket is elsewhere: 400 AuthorizationHeaderMalformed, or its like for presigned links.</summary>
    public static Fault WrongRegion(string region) => new("wrong region, 400", refuse: call => call.HasQuerySignature
        ? S3Error.AuthorizationQueryParametersError(call.Signature?.Scope.Region ?? "", region)
        : S3Error.AuthorizationHeaderMalformed(call.Signature?.Scope.Region ?? "", region));

    /// <summary>Sends the client to another address, which it ought to distrust.</summary>
    public static Fault RedirectTo(Uri address, int statusCode = StatusCodes.Status307TemporaryRedirect) =>
        new("redirect", answer: _ => new SandboxResponse(statusCode, ObjectContent.Empty) { Headers = { ["Location"] = address.AbsoluteUri } });

    public static Fault AccessDenied() => Refusal(
        "access denied", new TranscribeError("AccessDeniedException", "User is not authorized to perform this action"), S3Error.AccessDenied());

    /// <summary>NoSuchKey.</summary>
    public static Fault MissingObject() => new("missing object", refuse: call => S3Error.NoSuchKey(call.Entry.Key));

    /// <summary>The object may be read, but not decrypted.</summary>
    public static Fault KmsDenied() => new("kms denied", refuse: call => S3Error.KmsDenied($"arn:aws:iam::{call.Entry.AccountId}:user/sandbox"));

    public static Fault ExpiredToken() => Refusal("expired token", TranscribeError.ExpiredToken(), S3Error.ExpiredToken());

    /// <summary>Any error, in the format of the service that is called.</summary>
    public static Fault Error(string name, int statusCode, string code, string message) =>
        Refusal(name, new TranscribeError(code, message, statusCode), new S3Error(statusCode, code, message));

    /// <summary>Any answer at all.</summary>
    public static Fault Page(string name, int statusCode, string contentType, string body) => new(
        name, answer: _ => new SandboxResponse(statusCode, ObjectContent.FromText(body)) { Headers = { ["Content-Type"] = contentType } });

    /// <summary>The whole object with status 200, whatever range was asked for.</summary>
    public static Fault RangeIgnored() => Before("range ignored", call => call.IgnoresRange = true);

    /// <summary>Does something, such as deleting the job, and then lets the service answer.</summary>
    public static Fault Before(string name, Action action) => Before(name, _ => action());

    private static Fault Before(string name, Action<SandboxCall> action) => new(name, answer: call =>
    {
        action(call);
        return null;
    });

    private static Fault Refusal(string name, TranscribeError transcribe, S3Error s3) =>
        new(name, refuse: call => call.Entry.Service == "s3" ? s3 : transcribe);
}
