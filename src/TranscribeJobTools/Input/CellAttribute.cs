using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>Takes an empty cell of a table for no value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CellAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData.Unwrapped() is string text && string.IsNullOrWhiteSpace(text) ? null! : inputData;
}
