using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>Reads objects that have the shape of the service's but may be of anyone's type: AWS Tools', Clixml's, JSON's, ours.</summary>
internal static class Members
{
    /// <summary>The object itself, without what PowerShell may have wrapped around it.</summary>
    public static object? Unwrapped(this object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    public static PSObject? Member(this PSObject owner, string name) =>
        owner.Properties[name]?.Value is { } value ? PSObject.AsPSObject(value) : null;

    /// <summary>A string, or what the SDK and Clixml make of a string constant: an object with a Value. Nothing else is text.</summary>
    public static string? Text(this PSObject owner, string name) => Text(owner.Member(name));

    public static string[] Texts(this PSObject owner, string name) =>
        [.. owner.Items(name).Select(Text).OfType<string>()];

    /// <summary>The items of a list; a single value is a list of one, as in JSON written without its brackets.</summary>
    public static IEnumerable<PSObject> Items(this PSObject owner, string name)
    {
        PSObject? list = owner.Member(name);
        return list is null ? []
            : LanguagePrimitives.GetEnumerable(list.BaseObject) is { } items ? items.Cast<object>().OfType<object>().Select(PSObject.AsPSObject)
            : [list];
    }

    private static string? Text(PSObject? value) => value?.BaseObject as string ?? value?.Properties["Value"]?.Value as string;
}
