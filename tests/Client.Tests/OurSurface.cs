using System.Reflection;
using Amazon.Runtime;

namespace Amazon.TranscribeService.Tests;

/// <summary>Describes our assembly in the lines of <see cref="OfficialSurface"/>, by reflection.</summary>
internal static class OurSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Lines { get; } =
        [.. typeof(AmazonTranscribeServiceClient).Assembly.GetExportedTypes().SelectMany(static type => Describe(type))];

    private static IEnumerable<string> Describe(Type type) =>
        Bases(type).Concat(Members(type)).Select(line => $"{type.FullName} {line}");

    private static IEnumerable<string> Bases(Type type)
    {
        var inherited = type.GetInterfaces().SelectMany(static i => i.GetInterfaces());
        inherited = inherited.Concat(type.BaseType?.GetInterfaces() ?? []);
        string[] bases = [.. type.GetInterfaces().Except(inherited).Select(NameOf)];
        bases = type.BaseType is { } parent ? [NameOf(parent), .. bases] : bases;
        return bases.DefaultIfEmpty("nothing").Select(static name => $": {name}");
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared))
        {
            yield return $"new({Parameters(constructor)})";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            string accessors = property.SetMethod is { IsPublic: true } ? "{ get; set; }" : "{ get; }";
            yield return $"{Static(property.GetMethod!)}{NameOf(property.PropertyType)} {property.Name} {accessors}";
        }

        foreach (var method in type.GetMethods(Declared).Where(static m => !m.IsSpecialName))
        {
            yield return $"{Static(method)}{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})";
        }

        foreach (var conversion in type.GetMethods(Declared).Where(static m => m.Name == "op_Implicit"))
        {
            yield return $"implicit {NameOf(conversion.ReturnType)}({Parameters(conversion)})";
        }

        foreach (var field in type.GetFields(Declared))
        {
            yield return field is { IsStatic: true, IsInitOnly: true } && field.GetValue(null) is ConstantClass constant
                ? $"{field.Name} = {constant.Value}"
                : $"field {field.Name}";
        }
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}"));

    private static string NameOf(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => NameOf(value) + "?",
        { IsGenericType: true } =>
            $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>",
        _ when type == typeof(string) => "string",
        _ when type == typeof(object) => "object",
        _ when type == typeof(int) => "int",
        _ when type == typeof(float) => "float",
        _ when type == typeof(bool) => "bool",
        _ => type.Name,
    };
}
