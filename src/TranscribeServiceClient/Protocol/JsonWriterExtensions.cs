using System.Text.Json;

namespace Amazon.TranscribeService.Internal;

/// <summary>Writes members that may not be set.</summary>
internal static class JsonWriterExtensions
{
    public static void Member(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Member(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Member(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    public static void Member<T>(this Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.Object(value, write);
        }
    }

    public static void Member(this Utf8JsonWriter json, string name, List<string>? values)
    {
        if (IsSet(values))
        {
            json.WriteStartArray(name);
            values!.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    public static void Member<T>(this Utf8JsonWriter json, string name, List<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (IsSet(values))
        {
            json.WriteStartArray(name);
            values!.ForEach(value => json.Object(value, write));
            json.WriteEndArray();
        }
    }

    public static void Member<T>(
        this Utf8JsonWriter json, string name, Dictionary<string, T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (IsSet(values))
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in values!)
            {
                json.WritePropertyName(key);
                write(json, value);
            }

            json.WriteEndObject();
        }
    }

    public static void Object<T>(this Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        write(json, value);
        json.WriteEndObject();
    }

    // With InitializeCollections an empty collection is one that nobody set.
    private static bool IsSet(System.Collections.ICollection? values) =>
        values is not null && (values.Count > 0 || !AWSConfigs.InitializeCollections);
}
