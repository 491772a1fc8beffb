using System.Numerics;
using System.Text.Json;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>Gives texts that repeat, labels and most words, as one string each. It forgets when it is full, and never grows.</summary>
/// <param name="utf8">The file.</param>
internal readonly ref struct TextPool(ReadOnlySpan<byte> utf8)
{
    /// <summary>Longer texts hardly repeat.</summary>
    private const int LongestPooled = 32;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly Entry[] _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(utf8.Length / 256, 64, 8192))];

    /// <summary>The reader's string, fit for a terminal and without blanks around it.</summary>
    /// <exception cref="NonsenseException">It is not Unicode.</exception>
    public string Get(ref readonly Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (text.Length > LongestPooled || reader.ValueIsEscaped)
        {
            return Decode(in reader);
        }

        uint hash = 2166136261;
        foreach (byte unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        ref Entry entry = ref _entries[(hash ^ (hash >> 15)) & (uint)(_entries.Length - 1)];
        if (entry.Text is null || !text.SequenceEqual(_utf8.Slice(entry.Offset, entry.Length)))
        {
            entry = new Entry((int)reader.TokenStartIndex + 1, text.Length, Decode(in reader));
        }

        return entry.Text!;
    }

    private static string Decode(ref readonly Utf8JsonReader reader) => Printable.Text(reader.GetUnicode()).Trim();

    /// <summary>A text and where the file has it.</summary>
    private readonly record struct Entry(int Offset, int Length, string? Text);
}
