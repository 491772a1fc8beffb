using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.TranscribeService.Internal;

/// <summary>Turns an HTTP response of the protocol awsJson 1.1 into an answer or an exception.</summary>
internal sealed class AnswerUnmarshaller(Func<Stream, AmazonWebServiceResponse> read) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => read(input.Stream);

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ServiceError.Read(input).ToException(innerException, statusCode);
}
