using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Internal;

/// <summary>The operations of the service: how each request is written and each answer read.</summary>
internal static class Operations
{
    public static InvokeOptions Delete { get; } = Operation<DeleteTranscriptionJobRequest>(
        "DeleteTranscriptionJob", RequestJson.Write, static _ => new DeleteTranscriptionJobResponse());

    public static InvokeOptions Get { get; } = Operation<GetTranscriptionJobRequest>(
        "GetTranscriptionJob", RequestJson.Write, Json(ResponseJson.ReadGet));

    public static InvokeOptions List { get; } = Operation<ListTranscriptionJobsRequest>(
        "ListTranscriptionJobs", RequestJson.Write, Json(ResponseJson.ReadList));

    public static InvokeOptions Start { get; } = Operation<StartTranscriptionJobRequest>(
        "StartTranscriptionJob", RequestJson.Write, Json(ResponseJson.ReadStart));

    private static InvokeOptions Operation<TRequest>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<Stream, AmazonWebServiceResponse> read)
        where TRequest : AmazonTranscribeServiceRequest => new()
        {
            RequestMarshaller = new RequestMarshaller<TRequest>(name, write),
            ResponseUnmarshaller = new AnswerUnmarshaller(read),
        };

    private static Func<Stream, AmazonWebServiceResponse> Json(Func<JsonElement, AmazonWebServiceResponse> read) => body =>
    {
        using var json = JsonDocument.Parse(body);
        return read(json.RootElement);
    };
}
