using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.TranscribeService.Internal;

/// <summary>Turns an HTTP response of the protocol awsJson 1.1 into an answer or an exception.</summary>
internal sealed class JsonAnswerUnmarshaller(Func<JsonElement, AmazonWebServiceResponse> read) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        // An operation without output answers no body at all.
        if (input.IsEmptyResponse)
        {
            return read(default);
        }

        using var body = JsonDocument.Parse(input.Stream);
        return read(body.RootElement);
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ServiceError.Read(input).ToException(innerException, statusCode);
}
