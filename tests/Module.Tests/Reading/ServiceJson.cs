using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace TranscribeJobTools.Module.Tests.Reading;

/// <summary>Writes an object as the JSON that the service sent for it: all public properties, times as epoch seconds.</summary>
internal static class ServiceJson
{
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create((decimal)number),
        double number => JsonValue.Create((decimal)number),
        DateTime time => JsonValue.Create((decimal)(time.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond),
        IDictionary map => new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, Of(map[key])))),
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(Of)]),
        _ => new JsonObject(value.GetType()
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Select(property => KeyValuePair.Create(property.Name, Of(property.GetValue(value))))),
    };

    /// <summary>In the order of names, numbers in one form, and without what is null or empty.</summary>
    public static JsonNode? Plain(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                var plain = new JsonObject();
                foreach ((string name, JsonNode? value) in item.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    if (Plain(value) is { } kept)
                    {
                        plain[name] = kept;
                    }
                }

                return plain.Count == 0 ? null : plain;
            case JsonArray items:
                return items.Count == 0 ? null : new JsonArray([.. items.Select(Plain)]);
            case JsonValue value when value.TryGetValue(out decimal number):
                return JsonValue.Create(number / 1.0000000000000000000000000000m);
            default:
                return node?.DeepClone();
        }
    }
}
