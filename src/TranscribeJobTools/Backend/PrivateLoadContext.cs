using System.Reflection;
using System.Runtime.Loader;

namespace TranscribeJobTools.Backend;

/// <summary>
/// The load context of a private part. PowerShell and other modules bring assemblies of the same names into the default context, of
/// whatever version; ours stay here and the two never meet. Only Core is shared, since all parts speak in its types.
/// </summary>
internal sealed class PrivateLoadContext(string name, string folder) : AssemblyLoadContext(name)
{
    private static readonly Assembly s_core = typeof(Connections.IConnectionFactory).Assembly;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == s_core.GetName().Name)
        {
            return s_core;
        }

        string path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
