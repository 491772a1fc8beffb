using System.Globalization;
using System.Net.Http.Headers;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>How long a service asks to be left alone: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after.</summary>
internal static class RetryAfter
{
    /// <summary>By the answer behind an exception of the SDK; null if there is none, or if it doesn't say.</summary>
    public static TimeSpan? Of(Exception? exception)
    {
        while (exception is not (null or HttpErrorResponseException))
        {
            exception = exception.InnerException;
        }

        return exception is HttpErrorResponseException { Response: { } answer }
            && RetryConditionHeaderValue.TryParse(answer.GetHeaderValue("Retry-After"), out RetryConditionHeaderValue? asked)
            ? asked.Delta ?? Until(asked.Date!.Value, answer)
            : null;
    }

    /// <summary>Dates are the service's: this computer's clock may be off.</summary>
    private static TimeSpan Until(DateTimeOffset date, IWebResponseData answer)
    {
        bool saysNow = DateTimeOffset.TryParseExact(
            answer.GetHeaderValue("Date"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset now);
        TimeSpan pause = date - (saysNow ? now : TimeProvider.System.GetUtcNow());
        return pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
    }
}
