using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>Takes a region by its name, or one of the objects that AWS Tools has for regions.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegionNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is null or string or PSObject { BaseObject: string })
        {
            return inputData!;
        }

        PSMemberInfoCollection<PSPropertyInfo> properties = PSObject.AsPSObject(inputData).Properties;
        return properties["SystemName"]?.Value ?? properties["Region"]?.Value ?? inputData;
    }
}
