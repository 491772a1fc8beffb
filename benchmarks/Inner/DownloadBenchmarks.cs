using BenchmarkDotNet.Attributes;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Benchmarks.Inner;

/// <summary>A file's way from a stream in memory to the disk.</summary>
public class DownloadBenchmarks
{
    private readonly byte[] _content = new byte[16 * 1024 * 1024];
    private string _target = "";

    /// <summary>Makes a folder.</summary>
    [GlobalSetup]
    public void SetUp() => _target = Path.Combine(Directory.CreateTempSubdirectory("tjt-inner-").FullName, "file.json");

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(Path.GetDirectoryName(_target)!, recursive: true);

    /// <summary>The download loop.</summary>
    [Benchmark(Description = "a file of 16 MiB, from memory to disk")]
    public Task Save() => new FileDownload(new Store(_content), _ => { }, TimeProvider.System)
        .SaveAsync(_ => Task.FromResult("https://s3.us-east-1.amazonaws.com/b/file.json"), _target, ExistingFile.IsReplaced, CancellationToken.None);

    private sealed class Store(byte[] content) : ITranscriptStore
    {
        public Task<StoredFile> OpenAsync(string uri, long from, string? entityTag, CancellationToken cancellationToken) =>
            Task.FromResult(new StoredFile(new MemoryStream(content, (int)from, content.Length - (int)from)) { Length = content.Length });
    }
}
