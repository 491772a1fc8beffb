using System.Text;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>WebVTT, https://www.w3.org/TR/webvtt1/: what browsers show beside a video.</summary>
internal sealed class VttFormat : TextDocumentFormat
{
    private readonly IReadOnlyDictionary<string, string> _speakerNames;
    private readonly CueMaker _maker;

    /// <param name="speakerNames">Names for the labels of speakers and channels.</param>
    /// <param name="limits">What fits into a cue.</param>
    /// <param name="encoding">UTF-8, with or without a byte order mark: the format has no other.</param>
    public VttFormat(IReadOnlyDictionary<string, string> speakerNames, CueLimits limits, Encoding encoding)
        : base(encoding is UTF8Encoding ? encoding : throw CueFailures.VttIsUtf8(encoding.WebName))
    {
        _speakerNames = speakerNames;
        _maker = new CueMaker(limits.Checked(), VoiceMarks.Dashes);
    }

    public override string Extension => ".vtt";

    public override void Write(TranscriptionDocument document, TextWriter output)
    {
        output.Write("WEBVTT\n");
        foreach (Cue cue in _maker.Make(document, new Voices(document, _speakerNames)))
        {
            output.Write($"\n{Timestamp.Of(cue.StartSeconds, '.')} --> {Timestamp.Of(cue.EndSeconds, '.')}\n");
            foreach (IGrouping<string?, CueLine> voice in cue.Lines.GroupBy(line => line.Voice))
            {
                string text = Escape(string.Join('\n', voice.Select(line => line.Text)));
                output.Write(string.IsNullOrWhiteSpace(voice.Key) ? $"{text}\n" : $"<v {Escape(voice.Key)}>{text}</v>\n");
            }
        }
    }

    /// <summary>The text as it stands in a cue or a voice; without ">" there is no arrow either.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
