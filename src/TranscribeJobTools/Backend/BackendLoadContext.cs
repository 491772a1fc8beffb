using System.Reflection;
using System.Runtime.Loader;

namespace TranscribeJobTools.Backend;

/// <summary>
/// The private load context of the AWS half. AWS Tools brings an AWSSDK.Core of its own into the default context, of whatever
/// version; ours stays here and the two never meet. Only Core is shared, since both halves speak in its types.
/// </summary>
internal sealed class BackendLoadContext(string folder) : AssemblyLoadContext("TranscribeJobTools")
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
