using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.TranscribeService.Internal;

/// <summary>Turns an HTTP response of the protocol awsJson 1.1 into an answer or an exception.</summary>
internal sealed class AnswerUnmarshaller(Func<Stream, AmazonWebServiceResponse> read) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        // The SDK takes a redirect that it doesn't follow for an answer.
        if (input.ResponseData.StatusCode >= HttpStatusCode.Ambiguous)
        {
            throw new InvalidDataException($"it is HTTP {(int)input.ResponseData.StatusCode}{Target(input)}, and redirects are not followed.");
        }

        try
        {
            return read(input.Stream);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"it can't be read: {e.Message}", e);
        }
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ServiceError.Read(input).ToException(innerException, statusCode);

    /// <summary>No more than the host: the rest may hold secrets.</summary>
    private static string Target(JsonUnmarshallerContext input) =>
        input.ResponseData.IsHeaderPresent("Location")
        && Uri.TryCreate(input.ResponseData.GetHeaderValue("Location"), UriKind.Absolute, out var target)
            ? $" to {target.Authority}"
            : "";
}
