using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>Takes a switch out of a cell of a table, where it is text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CellSwitchAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData.Unwrapped() is string text
        ? new SwitchParameter(Parse(text.Trim()))
        : inputData;

    private static bool Parse(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "$TRUE" or "YES" or "1" => true,
        "FALSE" or "$FALSE" or "NO" or "0" or "" => false,
        _ => throw new ArgumentTransformationMetadataException($"'{text}' is neither true nor false."),
    };
}
