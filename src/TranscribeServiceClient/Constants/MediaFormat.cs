using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>The format of a media file.</summary>
public class MediaFormat : ConstantClass
{
    /// <summary><c>amr</c>.</summary>
    public static readonly MediaFormat Amr = new("amr");

    /// <summary><c>flac</c>.</summary>
    public static readonly MediaFormat Flac = new("flac");

    /// <summary><c>m4a</c>.</summary>
    public static readonly MediaFormat M4a = new("m4a");

    /// <summary><c>mp3</c>.</summary>
    public static readonly MediaFormat Mp3 = new("mp3");

    /// <summary><c>mp4</c>.</summary>
    public static readonly MediaFormat Mp4 = new("mp4");

    /// <summary><c>ogg</c>.</summary>
    public static readonly MediaFormat Ogg = new("ogg");

    /// <summary><c>wav</c>.</summary>
    public static readonly MediaFormat Wav = new("wav");

    /// <summary><c>webm</c>.</summary>
    public static readonly MediaFormat Webm = new("webm");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public MediaFormat(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static MediaFormat? FindValue(string? value) => FindValue<MediaFormat>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator MediaFormat?(string? value) => FindValue(value);
}
