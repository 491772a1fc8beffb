using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>What happens to a word that a vocabulary filter finds.</summary>
public class VocabularyFilterMethod : ConstantClass
{
    /// <summary>Replaced by <c>***</c>.</summary>
    public static readonly VocabularyFilterMethod Mask = new("mask");

    /// <summary>Left out.</summary>
    public static readonly VocabularyFilterMethod Remove = new("remove");

    /// <summary>Kept and marked.</summary>
    public static readonly VocabularyFilterMethod Tag = new("tag");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public VocabularyFilterMethod(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static VocabularyFilterMethod? FindValue(string? value) => FindValue<VocabularyFilterMethod>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator VocabularyFilterMethod?(string? value) => FindValue(value);
}
