using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Jobs;

/// <summary>A tag of a job. Source: Tag.</summary>
public sealed class Tag
{
    /// <summary>The tag's key, 1 to 128 characters. Source: Tag.Key.</summary>
    public string? Key { get; init; }

    /// <summary>The tag's value, up to 256 characters. Source: Tag.Value.</summary>
    public string? Value { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Printable.Text($"{Key}={Value}");
}
