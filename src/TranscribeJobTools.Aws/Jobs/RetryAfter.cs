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
            ? Of(asked, DateOf(answer))
            : null;
    }

    /// <summary>By an answer's own headers; null if it doesn't say.</summary>
    /// <param name="asked">What it asks for: a time span, or a date.</param>
    /// <param name="now">The answer's date: this computer's clock may be off.</param>
    public static TimeSpan? Of(RetryConditionHeaderValue? asked, DateTimeOffset? now)
    {
        TimeSpan? pause = asked?.Delta ?? (asked?.Date - (now ?? TimeProvider.System.GetUtcNow()));
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private static DateTimeOffset? DateOf(IWebResponseData answer) => DateTimeOffset.TryParseExact(
        answer.GetHeaderValue("Date"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date
            : null;
}
