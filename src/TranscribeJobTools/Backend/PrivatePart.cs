using System.Reflection;

namespace TranscribeJobTools.Backend;

/// <summary>
/// A part of the module with dependencies of its own, loaded when it is first needed into a context of its own: importing the module
/// costs nothing of it.
/// </summary>
/// <param name="assemblyName">The part's assembly, and the name of its context.</param>
/// <param name="folder">The folder beside this assembly that holds the part and all it needs.</param>
internal sealed class PrivatePart(string assemblyName, string folder)
{
    private readonly Lazy<Assembly> _assembly = new(() =>
    {
        string path = Path.Combine(Path.GetDirectoryName(typeof(PrivatePart).Assembly.Location)!, folder);
        return new PrivateLoadContext(assemblyName, path).LoadFromAssemblyPath(Path.Combine(path, assemblyName + ".dll"));
    });

    /// <summary>Makes one of the part's objects, of a type that Core knows.</summary>
    public T Create<T>(string typeName, params object[] arguments) =>
        (T)Activator.CreateInstance(_assembly.Value.GetType($"{assemblyName}.{typeName}", throwOnError: true)!, arguments)!;
}
