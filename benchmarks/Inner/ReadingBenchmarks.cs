using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Documents.Reading;

namespace TranscribeJobTools.Benchmarks.Inner;

/// <summary>A transcript file made a document, beside a pass over the same file that does nothing.</summary>
public class ReadingBenchmarks
{
    private string _file = "";

    /// <summary>The length of the speech, with or without other readings of each sentence.</summary>
    [Params("52 minutes", "4 hours, ten readings")]
    public string Speech { get; set; } = "";

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("tjt-inner-").FullName, "file.json");
        _file = Speech == "52 minutes" ? MadeTranscript.Write(path, words: 8_600, readings: 0) : MadeTranscript.Write(path, words: 40_000, readings: 10);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    /// <summary>The least that any reader does.</summary>
    [Benchmark(Baseline = true, Description = "a pass with Utf8JsonReader")]
    public long Bare()
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(_file));
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }

    /// <summary>The reader.</summary>
    [Benchmark(Description = "the document")]
    public TranscriptionDocument Document() => TranscriptReader.ReadFile(_file, CancellationToken.None);
}
