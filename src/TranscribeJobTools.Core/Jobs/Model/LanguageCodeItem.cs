using System.Globalization;

namespace TranscribeJobTools.Jobs;

/// <summary>One language that was heard in the media. Source: LanguageCodeItem.</summary>
public sealed class LanguageCodeItem
{
    /// <summary>The language, as en-US. Source: LanguageCodeItem.LanguageCode.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>For how many seconds it was spoken. Source: LanguageCodeItem.DurationInSeconds.</summary>
    public double? DurationInSeconds { get; init; }

    /// <inheritdoc/>
    public override string ToString() => DurationInSeconds is { } seconds
        ? string.Create(CultureInfo.InvariantCulture, $"{LanguageCode} ({seconds:0.##} s)")
        : LanguageCode ?? "";
}
