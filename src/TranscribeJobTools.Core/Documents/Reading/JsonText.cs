using System.Text.Json;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>Takes strings out of JSON. The reader itself lets any bytes and any escapes pass until they are asked for.</summary>
internal static class JsonText
{
    /// <exception cref="NonsenseException">It is not Unicode.</exception>
    public static string GetUnicode(this ref readonly Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new NonsenseException(reader.TokenStartIndex, "holds what is no text: bytes that are not UTF-8, or half a surrogate pair");
        }
    }
}
