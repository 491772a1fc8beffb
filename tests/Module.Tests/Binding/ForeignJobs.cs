using System.Management.Automation;
using System.Text.Json;

namespace TranscribeJobTools.Module.Tests.Binding;

/// <summary>Jobs as other programs hand them over.</summary>
internal static class ForeignJobs
{
    /// <summary>As Import-Clixml reads what Export-Clixml wrote; with a depth of 1, as objects of another session arrive.</summary>
    public static object Deserialized(object job, int depth = 2) => PSSerializer.Deserialize(PSSerializer.Serialize(job, depth));

    /// <summary>As ConvertFrom-Json makes it.</summary>
    public static object? FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FromJson(document.RootElement);
    }

    private static object? FromJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var item = new PSObject();
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    item.Properties.Add(new PSNoteProperty(member.Name, FromJson(member.Value)));
                }

                return item;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(FromJson).ToArray();
            case JsonValueKind.Number:
                return element.TryGetInt64(out long whole) ? whole : element.GetDouble();
            case JsonValueKind.String:
                return element.TryGetDateTime(out DateTime time) ? time : element.GetString();
            default:
                return element.ValueKind == JsonValueKind.Null ? null : element.GetBoolean();
        }
    }

    /// <summary>The shape of AWS Tools' job: lists, and string constants that are objects.</summary>
    public sealed class AwsToolsJob(string name)
    {
        public string TranscriptionJobName => name;

        public StringConstant TranscriptionJobStatus { get; } = new("COMPLETED");

        public DateTime? CreationTime { get; init; }

        public List<string> LanguageOptions { get; init; } = [];
    }

    public sealed class StringConstant(string value)
    {
        public string Value => value;

        public override string ToString() => value;
    }
}
