using System.Collections;

namespace Amazon.TranscribeService.Tests;

/// <summary>Keeps tests of "every member" honest when a member is added.</summary>
internal static class Populated
{
    /// <summary>Fails if a property of ours is null or an empty collection, here or further down.</summary>
    public static void AssertAllSet(object value, string path)
    {
        foreach (var property in value.GetType().GetProperties().Where(static p => IsOurs(p.DeclaringType!)))
        {
            string member = $"{path}.{property.Name}";
            object? content = property.GetValue(value);
            Assert.True(content is not null, $"{member} is not set.");
            object[] parts = content is IEnumerable many and not string ? [.. Values(many)] : [content];
            Assert.True(parts.Length > 0, $"{member} is empty.");
            foreach (object part in parts.Where(static p => IsOurs(p.GetType())))
            {
                AssertAllSet(part, member);
            }
        }
    }

    private static IEnumerable<object> Values(IEnumerable many) =>
        (many is IDictionary map ? map.Values : many).Cast<object>();

    private static bool IsOurs(Type type) => type.Namespace == "Amazon.TranscribeService.Model";
}
