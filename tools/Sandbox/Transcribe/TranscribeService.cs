using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>The four operations on transcription jobs, awsJson 1.1.</summary>
internal sealed class TranscribeService(
    JobStore jobs, JobDescriber describer, JobStarter starter, UserDirectory users, RateLimiter limiter)
    : ISandboxService
{
    public static readonly JsonSerializerOptions JsonFormat = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string TargetPrefix = "Transcribe.";
    private readonly TranscribeAuthentication _authentication = new(users);
    private readonly JobLister _lister = new();

    public static SandboxResponse Json(int statusCode, ObjectContent content, string? errorCode = null) => new(statusCode, content)
    {
        ErrorCode = errorCode,
        Headers =
        {
            ["Content-Type"] = "application/x-amz-json-1.1",
            ["x-amzn-RequestId"] = Guid.NewGuid().ToString(),
        },
    };

    public async Task<SandboxRequest> DescribeAsync(SandboxCall call)
    {
        string target = call.Header("X-Amz-Target") ?? "";
        JsonObject? input = Parse(await call.ReadBodyAsync());
        return new SandboxRequest
        {
            Service = "transcribe",
            Operation = target.StartsWith(TargetPrefix, StringComparison.Ordinal) ? target[TargetPrefix.Length..] : target,
            Time = call.Time,
            Input = input,
            JobName = input?["TranscriptionJobName"] is JsonValue value && value.TryGetValue(out string? name) ? name : null,
            AccessKeyId = call.Signature?.AccessKeyId,
            AccountId = users.Find(call.Signature?.AccessKeyId)?.AccountId,
            Region = call.Signature?.Scope.Region,
            Signature = call.SignaturePlace,
        };
    }

    public async Task<SandboxResponse> AnswerAsync(SandboxCall call)
    {
        string operation = call.Entry.Operation;
        Func<JsonObject, Request, JsonObject?> handle = operation switch
        {
            "GetTranscriptionJob" => Get,
            "ListTranscriptionJobs" => List,
            "StartTranscriptionJob" => Start,
            "DeleteTranscriptionJob" => Delete,
            _ => throw new ServiceException(new TranscribeError("UnknownOperationException", null)),
        };
        byte[] body = await call.ReadBodyAsync();
        SandboxUser user = _authentication.Authenticate(call, body);
        string region = call.Signature!.Scope.Region;
        if (!limiter.Admits(user.AccountId, region, operation))
        {
            throw new ServiceException(TranscribeError.RateExceeded());
        }

        JsonObject input = Parse(body) ?? throw new ServiceException(new TranscribeError("SerializationException", null));
        ConstraintCheck.Run(operation, input);
        JsonObject? output = handle(input, new Request(call, user.AccountId, region, jobs.Shelf(user.AccountId, region)));
        return Json(StatusCodes.Status200OK, output is null ? ObjectContent.Empty : ObjectContent.FromText(output.ToJsonString(JsonFormat)));
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SandboxJob Find(JsonObject input, Request request) =>
        request.Shelf.Find(input["TranscriptionJobName"]!.GetValue<string>()) ?? throw TranscribeError.JobNotFound();

    private JsonObject Get(JsonObject input, Request request) =>
        new() { ["TranscriptionJob"] = describer.Detail(Find(input, request), request.Call.BaseAddress) };

    private JsonObject List(JsonObject input, Request request) =>
        _lister.List(input, request.Shelf, $"{request.AccountId}/{request.Region}", request.Call.Options.Paging);

    private JsonObject Start(JsonObject input, Request request) => new()
    {
        ["TranscriptionJob"] = JobDescriber.Started(starter.Start(input, request.AccountId, request.Region, request.Shelf)),
    };

    private JsonObject? Delete(JsonObject input, Request request)
    {
        SandboxJob job = Find(input, request);
        if (!job.Look().IsFinished)
        {
            throw TranscribeError.BadRequest(
                "The requested job can't be deleted because it's still in progress. Wait until the job finishes and try your request again.");
        }

        request.Shelf.Remove(job);
        OutputWriter.Discard(job);
        return null;
    }

    private sealed record Request(SandboxCall Call, string AccountId, string Region, JobShelf Shelf);
}
