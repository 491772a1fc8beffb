namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>A real folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => FullName = Directory.CreateTempSubdirectory("tjt-core-").FullName;

    public string FullName { get; }

    /// <summary>The names of all that lies in it, hidden and temporary files included.</summary>
    public string[] Names =>
    [
        .. new DirectoryInfo(FullName).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
            .Select(entry => entry.Name)
            .Order(StringComparer.Ordinal),
    ];

    public string this[string name] => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
