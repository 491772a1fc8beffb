using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>
/// Takes a map as a hashtable, as an object out of JSON, or as the list of objects with Key and Value that the service and AWS Tools
/// have for tags.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MapAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData.Unwrapped() switch
    {
        null => inputData,
        string text when string.IsNullOrWhiteSpace(text) => null!,
        IDictionary map => IsPair(map) ? Pairs(new object[] { map }) ?? map : map,
        IList list => Pairs(list) ?? inputData,
        _ => Pairs(new object[] { inputData }) ?? (inputData is PSObject { BaseObject: PSCustomObject } row ? OfRow(row) : inputData),
    };

    /// <summary>One tag as AWS Tools takes it. Nobody calls two tags Key and Value.</summary>
    private static bool IsPair(IDictionary map) => map.Count == 2 && map.Contains("Key") && map.Contains("Value");

    private static OrderedDictionary? Pairs(IList items)
    {
        var map = new OrderedDictionary();
        foreach (object? item in items)
        {
            (object? key, object? value) = item.Unwrapped() is IDictionary pair
                ? (pair["Key"], pair["Value"])
                : item is null ? (null, null) : (PSObject.AsPSObject(item).Properties["Key"]?.Value, PSObject.AsPSObject(item).Properties["Value"]?.Value);
            if (key.Unwrapped() is not string name || map.Contains(name))
            {
                return null;
            }

            map.Add(name, value);
        }

        return map;
    }

    private static OrderedDictionary OfRow(PSObject row)
    {
        var map = new OrderedDictionary();
        foreach (PSPropertyInfo property in row.Properties)
        {
            map.Add(property.Name, property.Value is PSObject { BaseObject: PSCustomObject } inner ? OfRow(inner) : property.Value);
        }

        return map;
    }
}
