using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.TranscribeService.Model;
using Amazon.Util;

namespace Amazon.TranscribeService.Internal;

/// <summary>An error as the service answered it. Its code says what it is: front ends send any of them as 400.</summary>
internal sealed record ServiceError(string Code, string? Message, string? RequestId)
{
    public static ServiceError Read(JsonUnmarshallerContext response)
    {
        var (type, message) = ReadBody(response.Stream);
        return new ServiceError(
            CodeOf(type ?? Header(response, "x-amzn-errortype") ?? ""),
            message,
            Header(response, HeaderKeys.RequestIdHeader));
    }

    public AmazonServiceException ToException(Exception cause, HttpStatusCode status)
    {
        const ErrorType Unknown = ErrorType.Unknown;
        string message = Message ?? DefaultMessage(status);
        return Code switch
        {
            nameof(BadRequestException) => new BadRequestException(message, cause, Unknown, Code, RequestId, status),
            nameof(ConflictException) => new ConflictException(message, cause, Unknown, Code, RequestId, status),
            nameof(InternalFailureException) => new InternalFailureException(message, cause, Unknown, Code, RequestId, status),
            nameof(LimitExceededException) => new LimitExceededException(message, cause, Unknown, Code, RequestId, status),
            nameof(NotFoundException) => new NotFoundException(message, cause, Unknown, Code, RequestId, status),
            _ => new AmazonTranscribeServiceException(message, cause, Unknown, Code, RequestId, status),
        };
    }

    private string DefaultMessage(HttpStatusCode status) => Code.Length > 0
        ? $"The service answered {Code} (HTTP {(int)status}) and said no more."
        : $"The service answered HTTP {(int)status} ({status}) without an error code.";

    private static (string? Type, string? Message) ReadBody(Stream body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return (Text(root, "__type"), Text(root, "Message") ?? Text(root, "message"));
        }
        catch (JsonException)
        {
            // Proxies and load balancers answer HTML, or nothing.
            return default;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Header(JsonUnmarshallerContext response, string name) =>
        response.ResponseData.IsHeaderPresent(name) ? response.ResponseData.GetHeaderValue(name) : null;

    // Both com.amazonaws.transcribe#NotFoundException and NotFoundException:http://… occur.
    private static string CodeOf(string type) => type.Split(':')[0].Split('#')[^1];
}
