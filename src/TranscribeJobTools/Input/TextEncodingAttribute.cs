using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace TranscribeJobTools.Input;

/// <summary>
/// Takes encodings by the names that PowerShell's own cmdlets have for them, by registered names and by code pages. UTF-8 has no
/// byte order mark unless it is asked for.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextEncodingAttribute : ArgumentTransformationAttribute
{
    /// <summary>PowerShell's names, and what they mean.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Names { get; } =
    [
        new("utf8", "UTF-8 without byte order mark"),
        new("utf8BOM", "UTF-8 with byte order mark, as Excel wants it"),
        new("utf8NoBOM", "UTF-8 without byte order mark"),
        new("unicode", "UTF-16, little-endian"),
        new("bigendianunicode", "UTF-16, big-endian"),
        new("utf32", "UTF-32, little-endian"),
        new("bigendianutf32", "UTF-32, big-endian"),
        new("ascii", "7 bits; other characters become question marks"),
        new("ansi", "the code page of this computer's culture"),
        new("oem", "the code page of this computer's console programs"),
    ];

    /// <summary>UTF-8 without byte order mark.</summary>
    public static Encoding Default { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData.Unwrapped() switch
    {
        Encoding encoding => encoding,
        int codePage => OfCodePage(codePage) ?? throw Unknown(codePage),
        string name => OfName(name) ?? throw Unknown(name),
        var other => throw Unknown(other),
    };

    private static Encoding? OfName(string name) => name.ToUpperInvariant() switch
    {
        "UTF8" or "UTF8NOBOM" or "UTF-8" => Default,
        "UTF8BOM" => Encoding.UTF8,
        "UNICODE" => Encoding.Unicode,
        "BIGENDIANUNICODE" => Encoding.BigEndianUnicode,
        "UTF32" => Encoding.UTF32,
        "BIGENDIANUTF32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        "ASCII" => Encoding.ASCII,
        "ANSI" => OfCodePage(CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
        "OEM" => OfCodePage(CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
        _ when int.TryParse(name, CultureInfo.InvariantCulture, out int codePage) => OfCodePage(codePage),
        _ => Find(() => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)),
    };

    private static Encoding? OfCodePage(int codePage) => codePage == Default.CodePage
        ? Default
        : Find(() => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage));

    private static Encoding? Find(Func<Encoding> get)
    {
        try
        {
            return get();
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static ArgumentTransformationMetadataException Unknown(object? given) => new(
        $"'{given}' is not an encoding: give one of {string.Join(", ", Names.Select(name => name.Key))}, "
            + "a registered name (windows-1252) or a code page (1252).");
}
