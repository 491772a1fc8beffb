using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>A category of toxic speech.</summary>
public class ToxicityCategory : ConstantClass
{
    /// <summary>Every category.</summary>
    public static readonly ToxicityCategory ALL = new("ALL");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public ToxicityCategory(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static ToxicityCategory? FindValue(string? value) => FindValue<ToxicityCategory>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ToxicityCategory?(string? value) => FindValue(value);
}
