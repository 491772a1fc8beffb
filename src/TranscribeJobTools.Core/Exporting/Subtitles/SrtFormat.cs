using System.Globalization;
using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>
/// SubRip: numbered cues that every player knows. Lines end as on Windows, where the format comes from and what old players insist on.
/// </summary>
/// <param name="speakerNames">Names for the labels of speakers and channels.</param>
/// <param name="limits">What fits into a cue.</param>
/// <param name="encoding">How the characters become bytes.</param>
internal sealed class SrtFormat(IReadOnlyDictionary<string, string> speakerNames, CueLimits limits, Encoding encoding)
    : TextDocumentFormat(encoding)
{
    private readonly CueMaker _maker = new(limits.Checked(), VoiceMarks.Names);

    public override string Extension => ".srt";

    public override void Write(TranscriptionDocument document, TextWriter output)
    {
        int number = 0;
        foreach (Cue cue in _maker.Make(document, new Voices(document, speakerNames)))
        {
            number++;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{number}\r\n"));
            output.Write($"{Timestamp.Of(cue.StartSeconds, ',')} --> {Timestamp.Of(cue.EndSeconds, ',')}\r\n");
            foreach (CueLine line in cue.Lines)
            {
                output.Write($"{Literal(line.Text)}\r\n");
            }

            output.Write("\r\n");
        }
    }

    /// <summary>The format can't escape, so that a mark without width keeps text from being taken for a tag or an arrow.</summary>
    private static string Literal(string text) => text
        .Replace("<", "<\u2060", StringComparison.Ordinal)
        .Replace("{\\", "{\u2060\\", StringComparison.Ordinal)
        .Replace("-->", "--\u2060>", StringComparison.Ordinal);
}
