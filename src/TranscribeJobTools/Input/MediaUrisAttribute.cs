using System.Collections;
using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>
/// Lets only texts be URIs of media. PowerShell would turn anything into text: a row of a table with all its cells, which may hold
/// what no error should show.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MediaUrisAttribute : ArgumentTransformationAttribute
{
    // What binds by name in place of the object itself.
    private static readonly string[] s_namesOfMedia = ["MediaFileUri", "LiteralPath", "PSPath", "LP"];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? value = inputData.Unwrapped();
        IEnumerable items = value is IEnumerable and not (string or IDictionary) ? (IEnumerable)value : new[] { inputData };
        foreach (object? item in items)
        {
            if (item.Unwrapped() is not (string or Uri))
            {
                throw Refused(item);
            }
        }

        return inputData;
    }

    private static ArgumentTransformationMetadataException Refused(object? item)
    {
        string message = $"A {item.Unwrapped()?.GetType().FullName ?? "null"} names no media. Give URIs as texts; files of Get-ChildItem, with "
            + "-BucketName; or objects with a property MediaFileUri or LiteralPath.";

        // With this cause inside, the binder goes on to the object's properties.
        return item is not null && s_namesOfMedia.Any(name => PSObject.AsPSObject(item).Properties[name] is not null)
            ? new ArgumentTransformationMetadataException(message, new PSInvalidCastException())
            : new ArgumentTransformationMetadataException(message);
    }
}
