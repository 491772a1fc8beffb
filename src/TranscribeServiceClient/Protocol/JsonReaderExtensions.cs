using System.Globalization;
using System.Text.Json;

namespace Amazon.TranscribeService.Internal;

/// <summary>Reads members that may be absent or null.</summary>
internal static class JsonReaderExtensions
{
    public static string? String(this JsonElement json, string name) => json.Find(name)?.GetString();

    public static int? Int32(this JsonElement json, string name) => json.Find(name)?.GetInt32();

    public static float? Single(this JsonElement json, string name) => json.Find(name)?.GetSingle();

    public static bool? Boolean(this JsonElement json, string name) => json.Find(name)?.GetBoolean();

    public static DateTime? Timestamp(this JsonElement json, string name) => json.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => ParseIso(text.GetString()!),
        { } seconds => FromEpoch(seconds.GetDecimal()),
    };

    public static T? Object<T>(this JsonElement json, string name, Func<JsonElement, T> read)
        where T : class =>
        json.Find(name) is { } value ? read(value) : null;

    public static List<string>? Strings(this JsonElement json, string name) =>
        json.List(name, static value => value.GetString()!);

    public static List<T>? List<T>(this JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (json.Find(name) is not { } values)
        {
            return AWSConfigs.InitializeCollections ? [] : null;
        }

        return [.. values.EnumerateArray().Where(static value => value.ValueKind is not JsonValueKind.Null).Select(read)];
    }

    public static Dictionary<string, T>? Map<T>(this JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (json.Find(name) is not { } values)
        {
            return AWSConfigs.InitializeCollections ? [] : null;
        }

        return values.EnumerateObject()
            .Where(static entry => entry.Value.ValueKind is not JsonValueKind.Null)
            .ToDictionary(static entry => entry.Name, entry => read(entry.Value));
    }

    private static JsonElement? Find(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    // Decimal, because the double nearest to 1651692778.761 lies below it; to the millisecond, which is what the service knows.
    private static DateTime FromEpoch(decimal seconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)decimal.Round(seconds * 1000)).UtcDateTime;

    // Emulators send ISO 8601; without an offset it is UTC.
    private static DateTime ParseIso(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
