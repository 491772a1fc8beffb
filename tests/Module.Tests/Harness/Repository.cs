using System.Reflection;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>The checkout that is tested.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Debug or Release: what lies in bin.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The .NET SDK that built it.</summary>
    public static Version SdkVersion { get; } = Version.Parse(Metadata("SdkVersion").Split('-')[0]);

    public static string Manifest { get; } = Path.Combine(Root, "TranscribeJobTools.psd1");

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
