using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>Whose bucket holds the transcript.</summary>
public class OutputLocationType : ConstantClass
{
    /// <summary>A bucket of the caller.</summary>
    public static readonly OutputLocationType CUSTOMER_BUCKET = new("CUSTOMER_BUCKET");

    /// <summary>A bucket of the service, read through a presigned URL.</summary>
    public static readonly OutputLocationType SERVICE_BUCKET = new("SERVICE_BUCKET");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public OutputLocationType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static OutputLocationType? FindValue(string? value) => FindValue<OutputLocationType>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator OutputLocationType?(string? value) => FindValue(value);
}
