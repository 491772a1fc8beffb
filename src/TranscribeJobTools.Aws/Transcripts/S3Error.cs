using System.Net;
using System.Xml;
using System.Xml.Linq;
using TranscribeJobTools.Aws.Jobs;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>What S3 answers when it gives no file: an XML document, if it was S3 at all.</summary>
internal sealed record S3Error(HttpStatusCode Status, string? Code, string? Message, string? BucketRegion, TimeSpan? RetryAfter)
{
    /// <summary>An error's XML is short; whatever is longer is something else.</summary>
    private const int MaxLength = 64 * 1024;

    public static async Task<S3Error> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        XElement? xml = await ReadXmlAsync(response, cancellationToken).ConfigureAwait(false);
        response.Headers.TryGetValues("x-amz-bucket-region", out IEnumerable<string>? regions);
        return new S3Error(
            response.StatusCode,
            xml?.Element("Code")?.Value,
            xml?.Element("Message")?.Value,
            regions?.FirstOrDefault() ?? xml?.Element("Region")?.Value,
            Jobs.RetryAfter.Of(response.Headers.RetryAfter, response.Headers.Date));
    }

    public ServiceFailure ToFailure(bool isPresigned, Exception? innerException = null)
    {
        ServiceFailureKind kind = Kind(isPresigned);
        return new ServiceFailure(kind, Reason(kind), innerException) { Code = Code, RetryAfter = RetryAfter };
    }

    private string Reason(ServiceFailureKind kind) => kind switch
    {
        ServiceFailureKind.Changed when Status == HttpStatusCode.PreconditionFailed => "it was replaced while it was read.",
        ServiceFailureKind.Changed => "it ends before the part that was still to come.",
        ServiceFailureKind.InvalidAnswer when IsAboutRegion => $"S3 does not give it but names the bucket's region, '{BucketRegion}'.",
        _ => Message ?? $"S3 answered HTTP {(int)Status}{(Code is null ? "" : $" {Code}")}",
    };

    /// <summary>Whether S3 has the bucket elsewhere than where it was asked for.</summary>
    private bool IsAboutRegion => BucketRegion is not null
        && Code is "PermanentRedirect" or "AuthorizationHeaderMalformed" or "AuthorizationQueryParametersError";

    private ServiceFailureKind Kind(bool isPresigned)
    {
        if (IsAboutRegion)
        {
            return ServiceFailureKind.InvalidAnswer;
        }

        if (Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return ServiceFailureKind.Changed;
        }

        if (Code == "AccessDenied" && IsAboutTime(Message))
        {
            // A link that was signed here just now is out of time only if the clock here is.
            return isPresigned ? ServiceFailureKind.LinkExpired : ServiceFailureKind.ClockSkewed;
        }

        if (isPresigned && Code == "ExpiredToken")
        {
            return ServiceFailureKind.LinkExpired;
        }

        return Code is "NoSuchKey" or "NoSuchBucket" ? ServiceFailureKind.NotFound
            : Code?.StartsWith("KMS.", StringComparison.Ordinal) == true ? ServiceFailureKind.AccessDenied
            : FailureTranslator.KindOf(Code, Status, Message);
    }

    private static bool IsAboutTime(string? message) =>
        message?.Contains("expired", StringComparison.OrdinalIgnoreCase) == true
        || message?.Contains("not valid yet", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<XElement?> ReadXmlAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (response.Content.Headers.ContentLength > MaxLength)
            {
                return null;
            }

            Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                var settings = new XmlReaderSettings
                {
                    Async = true,
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = MaxLength,
                };
                using var reader = XmlReader.Create(content, settings);
                return await XElement.LoadAsync(reader, LoadOptions.None, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is XmlException or IOException or HttpRequestException)
        {
            return null;
        }
    }
}
