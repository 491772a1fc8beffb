using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>What came back, read whole.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Body, ILookup<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public JsonObject Job => Json["TranscriptionJob"]!.AsObject();

    /// <summary>The names on a page of the list.</summary>
    public string[] Names => [.. Json["TranscriptionJobSummaries"]!.AsArray().Select(job => job!["TranscriptionJobName"]!.GetValue<string>())];

    public string? Token => Json["NextToken"]?.GetValue<string>();

    /// <summary>Code and text of an error, of either service.</summary>
    public (string? Code, string? Message) Error => Text.StartsWith('<')
        ? (XElement.Parse(Text).Element("Code")?.Value, XElement.Parse(Text).Element("Message")?.Value)
        : (Json["__type"]?.GetValue<string>(), (Json["Message"] ?? Json["message"])?.GetValue<string>());

    public string? Xml(string element) => XElement.Parse(Text).Element(element)?.Value;

    public string? Header(string name) => Headers[name].FirstOrDefault();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return new Answer(
                response.StatusCode,
                body,
                response.Headers.Concat(response.Content.Headers)
                    .ToLookup(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
        }
    }
}
