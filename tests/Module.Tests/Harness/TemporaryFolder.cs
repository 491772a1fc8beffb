namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tjt-test-").FullName;

    /// <summary>The files in it by name, hidden ones too, at any depth.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => System.IO.Path.GetRelativePath(Path, file))
            .Order(StringComparer.Ordinal)];

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    public byte[] Read(string name) => File.ReadAllBytes(Combine(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
