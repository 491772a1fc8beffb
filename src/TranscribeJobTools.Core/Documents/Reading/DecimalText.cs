namespace TranscribeJobTools.Documents.Reading;

/// <summary>Reads numbers as 12.345, of which a transcript has three for each word, several times faster than the general way.</summary>
internal static class DecimalText
{
    /// <summary>Up to here the digits and the power of ten are exact as doubles, and so is their quotient's rounding.</summary>
    private const int MostDigits = 15;

    private static readonly double[] s_powers = [.. Enumerable.Range(0, MostDigits).Select(i => Math.Pow(10, i))];

    /// <summary>False if it is written in another way, which is no error.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        long digits = 0;
        int point = -1;
        if (text.Length is 0 or > MostDigits)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0 && i > 0 && i < text.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        value = point < 0 ? digits : digits / s_powers[text.Length - 1 - point];
        return true;
    }
}
