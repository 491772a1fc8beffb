using System.Text;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Documents.Reading;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>A test that reads a file of its own making.</summary>
public abstract class ReadingTest
{
    private protected const string Hello =
        """{"start_time":"0.1","end_time":"0.5","alternatives":[{"confidence":"0.9","content":"Hello"}],"type":"pronunciation"}""";

    private protected static TranscriptionDocument Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    private protected static TranscriptionDocument Read(byte[] file) =>
        TranscriptReader.Read(file, "/in/a.json", TestContext.Current.CancellationToken);

    /// <summary>Reads what stands in results.</summary>
    private protected static TranscriptionDocument Results(string members) => Read($$$"""{"jobName":"a","results":{{{{members}}}}}""");

    private protected static TranscribeJobException Refuse(byte[] file) => Assert.Throws<TranscribeJobException>(() => Read(file));

    private protected static TranscribeJobException Refuse(string json) => Refuse(Encoding.UTF8.GetBytes(json));

    /// <summary>A word's item.</summary>
    private protected static string Word(string content, double start, double end, string more = "") =>
        FormattableString.Invariant($$$"""{"start_time":"{{{start}}}","end_time":"{{{end}}}","alternatives":[{"confidence":"0.9","content":"{{{content}}}"}],"type":"pronunciation"{{{more}}}}""");

    private protected static string Mark(string content, string more = "") =>
        $$$"""{"alternatives":[{"confidence":null,"content":"{{{content}}}"}],"type":"punctuation"{{{more}}}}""";
}
