using System.Reflection;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>The checkout that is tested.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Manifest { get; } = Path.Combine(Root, "TranscribeJobTools.psd1");

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));
}
