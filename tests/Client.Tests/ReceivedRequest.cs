using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Amazon.TranscribeService.Tests;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Method, string RawTarget, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonObject Json => Assert.IsType<JsonObject>(JsonNode.Parse(Body));

    public string Header(string name) => Assert.Contains(name, Headers);

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        return new ReceivedRequest(
            request.Method,
            request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await body.ReadToEndAsync(request.HttpContext.RequestAborted));
    }
}
