using System.Globalization;
using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting;

/// <summary>What a row of a table is.</summary>
internal enum CsvRow
{
    Turn,
    Word,
}

/// <summary>
/// Turns or words as a table with a header row. The columns are the same for every document, and named as its properties. A long turn
/// is a row for each of its paragraphs, under one number: Excel breaks tables at cells of more than 32,767 characters.
/// </summary>
/// <param name="speakerNames">The names of voices by their labels.</param>
/// <param name="per">What a row is.</param>
/// <param name="encoding">How the characters become bytes.</param>
internal sealed class CsvFormat(IReadOnlyDictionary<string, string> speakerNames, CsvRow per, Encoding encoding)
    : TextDocumentFormat(encoding)
{
    private static readonly string[] s_turnColumns =
    [
        "Turn", "Start", "StartSeconds", "EndSeconds", "Name", "Speaker", "Channel", "Language", "Text", "WordCount",
        "LowWordCount", "MeanConfidence",
    ];

    private static readonly string[] s_wordColumns =
    [
        "Turn", "StartSeconds", "EndSeconds", "Name", "Speaker", "Channel", "Language", "LeadingPunctuation", "Content",
        "Punctuation", "Confidence", "Redaction", "FilterMatch",
    ];

    public override string Extension => ".csv";

    public override void Write(TranscriptionDocument document, TextWriter output)
    {
        var voices = new Voices(document, speakerNames);
        output.Write(CsvText.Row(per == CsvRow.Turn ? s_turnColumns : s_wordColumns));
        int turn = 0;
        foreach (Passage passage in Passage.AllOf(document))
        {
            turn += passage.IsFirst ? 1 : 0;
            string number = turn.ToString(CultureInfo.InvariantCulture);
            foreach (string row in per == CsvRow.Turn
                ? [Row(passage, number, voices)]
                : passage.Words.Select(word => Row(word, number, voices)))
            {
                output.Write(row);
            }
        }
    }

    private static string Row(Passage passage, string turn, Voices voices)
    {
        var confidence = ConfidenceSummary.Of(passage.Words);
        return CsvText.Row(
            turn,
            TimeText.Of(passage.StartSeconds),
            CsvText.Number(passage.StartSeconds),
            CsvText.Number(passage.EndSeconds),
            CsvText.Text(voices.NameOf(passage.Turn?.Channel, passage.Turn?.Speaker)),
            CsvText.Text(passage.Turn?.Speaker),
            CsvText.Text(passage.Turn?.Channel),
            CsvText.Text(passage.Turn?.Language),
            CsvText.Text(passage.Text),
            CsvText.Number(passage.Words.Count),
            CsvText.Number(confidence.LowWordCount),
            CsvText.Number(confidence.Mean));
    }

    private static string Row(TranscriptionWord word, string turn, Voices voices) => CsvText.Row(
        turn,
        CsvText.Number(word.StartSeconds),
        CsvText.Number(word.EndSeconds),
        CsvText.Text(voices.NameOf(word)),
        CsvText.Text(word.Speaker),
        CsvText.Text(word.Channel),
        CsvText.Text(word.Language),
        CsvText.Text(word.LeadingPunctuation),
        CsvText.Text(word.Content),
        CsvText.Text(word.Punctuation),
        CsvText.Number(word.Confidence),
        CsvText.Text(string.Join(' ', word.Redactions.Select(redaction => redaction.ToString()))),
        word.FilterMatch ? "true" : "false");
}
