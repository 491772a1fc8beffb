using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>The state of a transcription job.</summary>
public class TranscriptionJobStatus : ConstantClass
{
    /// <summary>Waits for its turn.</summary>
    public static readonly TranscriptionJobStatus QUEUED = new("QUEUED");

    /// <summary>Is being transcribed.</summary>
    public static readonly TranscriptionJobStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>Ended without a transcript; the job names the reason.</summary>
    public static readonly TranscriptionJobStatus FAILED = new("FAILED");

    /// <summary>Ended with a transcript.</summary>
    public static readonly TranscriptionJobStatus COMPLETED = new("COMPLETED");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public TranscriptionJobStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static TranscriptionJobStatus? FindValue(string? value) => FindValue<TranscriptionJobStatus>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TranscriptionJobStatus?(string? value) => FindValue(value);
}
