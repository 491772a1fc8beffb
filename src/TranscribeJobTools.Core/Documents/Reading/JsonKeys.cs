using System.Text;
using System.Text.Json;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>The keys of an object that mean something here; all others are passed over.</summary>
internal sealed class JsonKeys(params string[] names)
{
    private readonly byte[][] _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    public string this[int index] => names[index];

    /// <summary>The number of the key that the reader stands on, or -1.</summary>
    public int IndexOf(ref readonly Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> key = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            // Nobody escapes these keys; but "\u0069tems" is items.
            Span<byte> plain = new byte[key.Length];
            key = plain[..reader.CopyString(plain)];
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
