using System.Globalization;
using System.Text.Json;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>Where in a file something is, as people look for it. Found by a second walk, since only errors need it.</summary>
internal static class JsonPlace
{
    private const int Longest = 40;

    /// <summary>The path of the value at a byte, as results.items[3].start_time; empty for the root.</summary>
    public static string Path(ReadOnlySpan<byte> utf8, long position)
    {
        var steps = new Stack<Step>();
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= position)
            {
                Follow(in reader, steps);
                if (reader.TokenStartIndex == position)
                {
                    break;
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    steps.Push(new Step(reader.TokenType == JsonTokenType.StartArray));
                }
            }
        }
        catch (JsonException)
        {
            // It goes no further: the place is where it broke.
        }

        return string.Concat(steps.Reverse()).TrimStart('.');
    }

    /// <summary>The line of a byte and its place in the line, both from 1.</summary>
    public static string Line(ReadOnlySpan<byte> utf8, long position)
    {
        ReadOnlySpan<byte> before = utf8[..(int)Math.Min(position, utf8.Length)];
        return string.Create(CultureInfo.InvariantCulture, $"line {before.Count((byte)'\n') + 1}, byte {before.Length - before.LastIndexOf((byte)'\n')}");
    }

    /// <summary>The same of where JSON is broken.</summary>
    public static string Line(JsonException broken) => string.Create(
        CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}");

    public static string Shorten(string text) => text.Length <= Longest ? text : text[..(Longest - 3)] + "...";

    private static void Follow(ref readonly Utf8JsonReader reader, Stack<Step> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps.Peek().Key = NameOf(in reader);
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                steps.Pop();
                break;
            default:
                if (steps.TryPeek(out Step? step))
                {
                    step.Index++;
                }

                break;
        }
    }

    private static string NameOf(ref readonly Utf8JsonReader reader)
    {
        try
        {
            return Shorten(Printable.Text(reader.GetString()!));
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private sealed class Step(bool isArray)
    {
        public string? Key { get; set; }

        public int Index { get; set; } = -1;

        public override string ToString() => !isArray ? $".{Key}" : string.Create(CultureInfo.InvariantCulture, $"[{Index}]");
    }
}
