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
        "GetTranscriptionJob", RequestJson.Write, ResponseJson.ReadGet);

    public static InvokeOptions List { get; } = Operation<ListTranscriptionJobsRequest>(
        "ListTranscriptionJobs", RequestJson.Write, ResponseJson.ReadList);

    public static InvokeOptions Start { get; } = Operation<StartTranscriptionJobRequest>(
        "StartTranscriptionJob", RequestJson.Write, ResponseJson.ReadStart);

    private static InvokeOptions Operation<TRequest>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, AmazonWebServiceResponse> read)
        where TRequest : AmazonWebServiceRequest => new()
        {
            RequestMarshaller = new JsonRequestMarshaller<TRequest>(name, write),
            ResponseUnmarshaller = new JsonAnswerUnmarshaller(read),
        };
}
