using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>Takes a list out of a cell of a table, whose items commas, semicolons or blanks part.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CellListAttribute : ArgumentTransformationAttribute
{
    private static readonly char[] s_separators = [',', ';', ' '];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData.Unwrapped() is string text
        ? text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : inputData;
}
