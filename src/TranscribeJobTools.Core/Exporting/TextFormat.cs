using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>
/// A conversation as plain text: "[0:00:05] Agent: Hello.", a blank line between turns. A paragraph is one line, so that what is
/// found in it is found with its time, or lines of a width.
/// </summary>
/// <param name="speakerNames">The names of voices by their labels.</param>
/// <param name="width">The widest a line may be, in columns; null for no wrapping.</param>
/// <param name="encoding">How the characters become bytes.</param>
internal sealed class TextFormat(IReadOnlyDictionary<string, string> speakerNames, int? width, Encoding encoding)
    : TextDocumentFormat(encoding)
{
    /// <summary>Under the time, which is what each line begins with.</summary>
    private const string Indent = "          ";

    public override string Extension => ".txt";

    public override void Write(TranscriptionDocument document, TextWriter output)
    {
        foreach (string line in Lines(document))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>The lines without their ends.</summary>
    public IEnumerable<string> Lines(TranscriptionDocument document)
    {
        var voices = new Voices(document, speakerNames);
        bool isFirst = true;
        foreach (Passage passage in Passage.AllOf(document))
        {
            if (passage.IsFirst && !isFirst)
            {
                yield return "";
            }

            isFirst = false;
            string paragraph = Heading(passage, voices) + passage.Text;
            foreach (string line in width is { } columns ? Wrapping.Lines(paragraph, columns, Indent) : [paragraph])
            {
                yield return line;
            }
        }
    }

    private static string Heading(Passage passage, Voices voices)
    {
        if (passage.Turn is null)
        {
            return "";
        }

        string? name = passage.IsFirst ? voices.NameOf(passage.Turn) : null;
        return $"[{TimeText.Of(passage.StartSeconds)}] {(name is null ? "" : $"{name}: ")}";
    }
}
