namespace TranscribeJobTools.Sandbox.Transcribe;

internal enum MemberKind
{
    Text,
    Number,
    Flag,
    List,
    Structure,
}

/// <summary>What the service's model demands of one member of a request.</summary>
/// <param name="Path">Members joined with points; <c>[]</c> stands for each member of a list.</param>
/// <param name="Kind">The JSON type.</param>
internal sealed record MemberRule(string Path, MemberKind Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>The least value, length or number of members.</summary>
    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    /// <summary>A pattern that the whole value has to match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The values allowed: of a text, of each member of a list, of each key of a map.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}
