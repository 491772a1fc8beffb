using System.Text;

namespace TranscribeJobTools.Sandbox.Signing;

/// <summary>Percent-encoding as AWS Signature Version 4 wants it: byte for byte, and decoded exactly once.</summary>
public static class UriEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    public static string Encode(string text, bool keepSlash = false) => Encode(Encoding.UTF8.GetBytes(text), keepSlash);

    public static string Encode(ReadOnlySpan<byte> bytes, bool keepSlash = false)
    {
        var encoded = new StringBuilder(bytes.Length + 16);
        foreach (byte b in bytes)
        {
            if (Unreserved.Contains((char)b) || (keepSlash && b == '/'))
            {
                encoded.Append((char)b);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", null));
            }
        }

        return encoded.ToString();
    }

    /// <summary>Decodes %XX once. A plus stays a plus: in a path it is a character of the key.</summary>
    public static byte[] Decode(string encoded)
    {
        byte[] raw = Encoding.UTF8.GetBytes(encoded);
        var decoded = new List<byte>(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '%' && i + 2 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]))
            {
                decoded.Add(Convert.FromHexString($"{(char)raw[i + 1]}{(char)raw[i + 2]}")[0]);
                i += 2;
            }
            else
            {
                decoded.Add(raw[i]);
            }
        }

        return [.. decoded];
    }

    public static string DecodeText(string encoded) => Encoding.UTF8.GetString(Decode(encoded));
}
