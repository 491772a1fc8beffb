using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>What the answers of S3 have in common.</summary>
internal static class S3Answer
{
    private static readonly XNamespace s_namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static SandboxResponse Empty(int statusCode = StatusCodes.Status200OK)
    {
        var response = new SandboxResponse(statusCode, ObjectContent.Empty);
        Identify(response);
        return response;
    }

    public static SandboxResponse Xml(XElement root)
    {
        string body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
        var response = new SandboxResponse(StatusCodes.Status200OK, ObjectContent.FromText(body))
        {
            Headers = { ["Content-Type"] = "application/xml" },
        };
        Identify(response);
        return response;
    }

    /// <summary>An element of S3's namespace; what is null is left out.</summary>
    public static XElement Element(string name, params object?[] content) => new(s_namespace + name, content);

    public static XElement? Optional(string name, string? value) => value is null ? null : Element(name, value);

    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static (string RequestId, string HostId) NewIds() =>
        (Guid.NewGuid().ToString("N")[..16].ToUpperInvariant(), Convert.ToBase64String(Guid.NewGuid().ToByteArray()));

    public static void Identify(SandboxResponse response)
    {
        (string requestId, string hostId) = NewIds();
        Identify(response, requestId, hostId);
    }

    public static void Identify(SandboxResponse response, string requestId, string hostId)
    {
        response.Headers["Server"] = "AmazonS3";
        response.Headers["x-amz-request-id"] = requestId;
        response.Headers["x-amz-id-2"] = hostId;
    }
}
