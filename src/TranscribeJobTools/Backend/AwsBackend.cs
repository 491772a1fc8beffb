using System.Reflection;
using System.Runtime.Loader;
using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Backend;

/// <summary>The AWS half, loaded when it is first needed: importing the module costs nothing of it.</summary>
internal static class AwsBackend
{
    private const string AssemblyName = "TranscribeJobTools.Aws";
    private const string FactoryName = "TranscribeJobTools.Aws.AwsConnectionFactory";

    private static readonly Lazy<IConnectionFactory> s_connections = new(Load);

    public static IConnectionFactory Connections => s_connections.Value;

    private static IConnectionFactory Load()
    {
        string folder = Path.Combine(Path.GetDirectoryName(typeof(AwsBackend).Assembly.Location)!, "dependencies");
        AssemblyLoadContext context = new BackendLoadContext(folder);
        Assembly assembly = context.LoadFromAssemblyPath(Path.Combine(folder, AssemblyName + ".dll"));
        return (IConnectionFactory)Activator.CreateInstance(assembly.GetType(FactoryName, throwOnError: true)!, nonPublic: true)!;
    }
}
