using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>A conversation as Markdown: a heading, a list of facts, and the turns, each under its time and speaker.</summary>
/// <param name="speakerNames">The names of voices by their labels.</param>
/// <param name="width">The widest a line of speech may be, in columns; null for no wrapping.</param>
/// <param name="encoding">How the characters become bytes.</param>
internal sealed class MarkdownFormat(IReadOnlyDictionary<string, string> speakerNames, int? width, Encoding encoding)
    : TextDocumentFormat(encoding)
{
    public override string Extension => ".md";

    public override void Write(TranscriptionDocument document, TextWriter output)
    {
        var voices = new Voices(document, speakerNames);
        output.WriteLine($"# {MarkdownText.Escape(Fact.Title(document))}");
        output.WriteLine();
        foreach (Fact fact in Fact.AllOf(document).Append(Fact.OfVoices(document, voices)).OfType<Fact>())
        {
            output.WriteLine($"- {fact.Name}: {MarkdownText.Escape(fact.Value)}");
        }

        foreach (Passage passage in Passage.AllOf(document))
        {
            if (passage is { IsFirst: true, Turn: { } turn })
            {
                string? name = voices.NameOf(turn);
                output.WriteLine();
                output.WriteLine($"**{TimeText.Of(turn.StartSeconds)}{(name is null ? "" : $" {MarkdownText.Escape(name)}")}**");
            }

            output.WriteLine();
            foreach (string line in Lines(MarkdownText.Escape(passage.Text.Trim())))
            {
                output.WriteLine(MarkdownText.EscapeStart(line));
            }
        }
    }

    // Not between characters: where a line ends, a page shows a blank. One column is for a backslash at the line's start.
    private IEnumerable<string> Lines(string text) =>
        width is { } columns ? Wrapping.Lines(text, columns - 1, betweenCharacters: false) : [text];
}
