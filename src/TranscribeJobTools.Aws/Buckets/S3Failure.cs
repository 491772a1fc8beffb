using System.Net;
using Amazon.Runtime.Internal;
using Amazon.S3;
using TranscribeJobTools.Aws.Jobs;
using TranscribeJobTools.Aws.Transcripts;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Buckets;

/// <summary>Sorts the exceptions of the SDK's S3 client as if S3's answer had been read here.</summary>
internal static class S3Failure
{
    public static ServiceFailure Translate(Exception exception) =>
        exception is AmazonS3Exception { InnerException: HttpErrorResponseException } e
            ? new S3Error(e.StatusCode, CodeOf(e), MessageOf(e), BucketRegionOf(e), RetryAfter.Of(e)).ToFailure(isPresigned: false, e)
            : FailureTranslator.Translate(exception);

    /// <summary>The bucket's region, which S3 tells with whatever else it answers; null if it was not S3.</summary>
    public static string? BucketRegionOf(AmazonS3Exception exception) =>
        exception.InnerException is HttpErrorResponseException { Response: { } response }
        && response.GetHeaderValue("x-amz-bucket-region") is { Length: > 0 } region
            ? region
            : null;

    private static string? CodeOf(AmazonS3Exception exception) => HasText(exception) ? exception.ErrorCode : null;

    private static string? MessageOf(AmazonS3Exception exception) =>
        HasText(exception) ? exception.Message
        : exception.StatusCode == HttpStatusCode.BadRequest
            ? "S3 answered HTTP 400 and no reason, as it does when a session token has expired"
        : null;

    /// <summary>An answer to HEAD is without a text; what stands there then is the SDK's.</summary>
    private static bool HasText(AmazonS3Exception exception) =>
        !string.IsNullOrWhiteSpace(exception.Message)
        && !exception.Message.StartsWith("Error making request with Error Code", StringComparison.Ordinal);
}
