using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>The format of a subtitle file.</summary>
public class SubtitleFormat : ConstantClass
{
    /// <summary>SubRip.</summary>
    public static readonly SubtitleFormat Srt = new("srt");

    /// <summary>WebVTT.</summary>
    public static readonly SubtitleFormat Vtt = new("vtt");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public SubtitleFormat(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static SubtitleFormat? FindValue(string? value) => FindValue<SubtitleFormat>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator SubtitleFormat?(string? value) => FindValue(value);
}
