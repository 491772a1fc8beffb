using System.Collections;
using System.Management.Automation;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Input;

/// <summary>
/// Lets only strings be names. PowerShell would turn anything into one: a hashtable becomes System.Collections.Hashtable, which is
/// a valid name of a job.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JobNamesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? value = inputData.Unwrapped();
        if (value is not string and not null)
        {
            foreach (object? item in value is IEnumerable and not IDictionary ? (IEnumerable)value : new[] { value })
            {
                object? name = item.Unwrapped();
                if (name is not string)
                {
                    // With this cause inside, the binder goes on to -InputObject, which says what is wrong, or takes a job.
                    throw new ArgumentTransformationMetadataException(
                        Failures.NotAName(name).Message, new PSInvalidCastException());
                }
            }
        }

        return inputData!;
    }
}
