using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>Which transcripts a redaction job writes.</summary>
public class RedactionOutput : ConstantClass
{
    /// <summary>The redacted transcript alone.</summary>
    public static readonly RedactionOutput Redacted = new("redacted");

    /// <summary>Both transcripts.</summary>
    public static readonly RedactionOutput Redacted_and_unredacted = new("redacted_and_unredacted");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public RedactionOutput(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static RedactionOutput? FindValue(string? value) => FindValue<RedactionOutput>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator RedactionOutput?(string? value) => FindValue(value);
}
