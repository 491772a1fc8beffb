using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>Sorts the SDK's exceptions. The error's code decides: front ends send modelled errors with other statuses.</summary>
internal static class FailureTranslator
{
    public static ServiceFailure Translate(Exception exception) => exception switch
    {
        ServiceFailure failure => failure,
        CredentialsException { MayPass: true } e => new ServiceFailure(ServiceFailureKind.Unreachable, e.Message, e),
        CredentialsException e => new ServiceFailure(KindOf(e), e.Message, e) { IsUnsent = true },
        AmazonUnmarshallingException { InnerException: HttpRequestException or IOException or SocketException } e => Unreachable(e),
        AmazonUnmarshallingException e => new ServiceFailure(
            ServiceFailureKind.InvalidAnswer, e.InnerException?.Message ?? e.Message, e),
        AmazonServiceException { InnerException: HttpRequestException or IOException or SocketException } e => Unreachable(e),
        AmazonServiceException e => new ServiceFailure(KindOf(e.ErrorCode, e.StatusCode, e.Message), MessageOf(e), e)
        {
            Code = e.ErrorCode,
            RetryAfter = RetryAfter.Of(e),
        },
        OperationCanceledException or TimeoutException => new ServiceFailure(
            ServiceFailureKind.Unreachable, "no answer came in time", exception),
        HttpRequestException or IOException or SocketException => Unreachable(exception),
        AmazonClientException e => new ServiceFailure(ServiceFailureKind.Refused, e.Message, e),
        _ => new ServiceFailure(ServiceFailureKind.InvalidAnswer, exception.Message, exception),
    };

    public static ServiceFailureKind KindOf(string? code, HttpStatusCode status, string? message) => code switch
    {
        "NotFoundException" => ServiceFailureKind.NotFound,

        // The service itself answers BadRequestException for a job that isn't there.
        "BadRequestException" when message?.Contains("couldn't be found", StringComparison.OrdinalIgnoreCase) == true =>
            ServiceFailureKind.NotFound,
        "ConflictException" => ServiceFailureKind.Conflict,

        // The same code means two things: too many calls, and too many jobs at work.
        "LimitExceededException" when message?.Contains("too many jobs", StringComparison.OrdinalIgnoreCase) == true =>
            ServiceFailureKind.JobLimit,
        "BadRequestException" or "ValidationException" or "SerializationException"
            or "UnknownOperationException" => ServiceFailureKind.Refused,
        "AccessDeniedException" or "AccessDenied" or "UnauthorizedOperation" or "OptInRequired" => ServiceFailureKind.AccessDenied,
        "ExpiredTokenException" or "ExpiredToken" or "RequestExpired" => ServiceFailureKind.CredentialsExpired,
        "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidAccessKeyId" or "InvalidSignatureException"
            or "SignatureDoesNotMatch" or "MissingAuthenticationTokenException" or "IncompleteSignatureException"
            or "IncompleteSignature" or "InvalidToken" => IsClockSkew(message)
                ? ServiceFailureKind.ClockSkewed
                : ServiceFailureKind.CredentialsRefused,
        "RequestTimeTooSkewed" or "RequestInTheFuture" => ServiceFailureKind.ClockSkewed,
        "ThrottlingException" or "Throttling" or "LimitExceededException" or "TooManyRequestsException" or "TooManyRequests"
            or "RequestLimitExceeded" or "SlowDown" or "RequestThrottled" or "RequestThrottledException" =>
                ServiceFailureKind.Throttled,
        "InternalFailureException" or "InternalFailure" or "ServiceUnavailable" or "ServiceUnavailableException"
            or "InternalError" or "RequestTimeout" => ServiceFailureKind.Unavailable,
        _ => KindOf(status),
    };

    private static ServiceFailureKind KindOf(HttpStatusCode status) => (int)status switch
    {
        429 => ServiceFailureKind.Throttled,
        404 => ServiceFailureKind.NotFound,
        401 or 403 => ServiceFailureKind.AccessDenied,
        408 or >= 500 => ServiceFailureKind.Unavailable,
        >= 400 => ServiceFailureKind.Refused,
        _ => ServiceFailureKind.InvalidAnswer,
    };

    private static ServiceFailureKind KindOf(CredentialsException e) =>
        e.Message.Contains("expired", StringComparison.OrdinalIgnoreCase)
            ? ServiceFailureKind.CredentialsExpired
            : ServiceFailureKind.CredentialsMissing;

    private static bool IsClockSkew(string? message) =>
        message is not null
        && (message.StartsWith("Signature expired", StringComparison.Ordinal)
            || message.StartsWith("Signature not yet current", StringComparison.Ordinal));

    private static ServiceFailure Unreachable(Exception e)
    {
        Exception innermost = e;
        while (innermost.InnerException is { } inner)
        {
            innermost = inner;
        }

        return new ServiceFailure(ServiceFailureKind.Unreachable, innermost.Message, e);
    }

    /// <summary>Some errors come without a word; then the code and the status have to do.</summary>
    private static string MessageOf(AmazonServiceException e) =>
        string.IsNullOrWhiteSpace(e.Message) || e.Message.StartsWith("Exception of type", StringComparison.Ordinal)
            ? $"{(string.IsNullOrEmpty(e.ErrorCode) ? "error" : e.ErrorCode)} (HTTP {(int)e.StatusCode})"
            : e.Message;
}
