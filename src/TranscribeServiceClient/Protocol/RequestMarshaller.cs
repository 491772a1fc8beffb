using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.TranscribeService.Internal;

/// <summary>Turns a request into an HTTP request of the protocol awsJson 1.1.</summary>
internal sealed class RequestMarshaller<TRequest>(string operation, Action<Utf8JsonWriter, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonTranscribeServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            write(json, (TRequest)input);
            json.WriteEndObject();
        }

        return new DefaultRequest(input, "Amazon.TranscribeService")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = content.ToArray(),
            Headers =
            {
                ["X-Amz-Target"] = $"Transcribe.{operation}",
                ["Content-Type"] = "application/x-amz-json-1.1",
            },
        };
    }
}
