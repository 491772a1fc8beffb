using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>A refusal of Transcribe. All but the service's own faults come as 400, whatever code the model gives them.</summary>
internal sealed record TranscribeError(string Code, string? Message, int StatusCode = StatusCodes.Status400BadRequest) : IServiceError
{
    public static ServiceException BadRequest(string message) => new(new TranscribeError("BadRequestException", message));

    public static ServiceException JobNotFound() =>
        BadRequest("The requested job couldn't be found. Check the job name and try your request again.");

    public static TranscribeError RateExceeded() => new("ThrottlingException", "Rate exceeded");

    public static TranscribeError ExpiredToken() => new("ExpiredTokenException", "The security token included in the request is expired");

    public SandboxResponse ToResponse(SandboxCall call)
    {
        // The front end, which knows nothing of the service's model, writes "message".
        bool isModelled = Code is "BadRequestException" or "ConflictException" or "NotFoundException" or "LimitExceededException"
            or "InternalFailureException" or "AccessDeniedException";
        var body = new JsonObject();
        if (!call.Options.ErrorTypeInHeader)
        {
            body["__type"] = Code is "UnknownOperationException" or "SerializationException" ? "com.amazon.coral.service#" + Code : Code;
        }

        if (Message is not null)
        {
            body[isModelled ? "Message" : "message"] = Message;
        }

        SandboxResponse response = TranscribeService.Json(StatusCode, ObjectContent.FromText(body.ToJsonString(TranscribeService.JsonFormat)), Code);
        if (call.Options.ErrorTypeInHeader)
        {
            response.Headers["x-amzn-ErrorType"] = Code + ":http://internal.amazon.com/coral/com.amazonaws.transcribe/";
        }

        return response;
    }
}
