using System.Text;
using System.Text.Json;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>The keys of an object that mean something here; all others are passed over.</summary>
internal sealed class JsonKeys(params string[] names)
{
    private readonly byte[][] _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    public string this[int index] => names[index];

    /// <summary>The number of the key that the reader stands on, or -1.</summary>
    /// <param name="reader">Where the key is.</param>
    /// <param name="likely">The number that it probably has: objects of a kind have their keys in the same order.</param>
    public int IndexOf(ref readonly Utf8JsonReader reader, int likely)
    {
        ReadOnlySpan<byte> key = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            // Nobody escapes these keys; but "\u0069tems" is items.
            key = Encoding.UTF8.GetBytes(reader.GetUnicode());
        }

        if (likely < _utf8.Length && key.SequenceEqual(_utf8[likely]))
        {
            return likely;
        }

        for (int i = 0; i < _utf8.Length; i++)
        {
            if (key.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
