using System.Text;
using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

/// <summary>Makes cues, and shows them as lines of a test.</summary>
internal static class Cues
{
    public static readonly Dictionary<string, string> NoNames = [];

    public static IReadOnlyList<Cue> Of(TranscriptionDocument document, CueLimits? limits = null, VoiceMarks marks = VoiceMarks.Dashes) =>
        new CueMaker(limits ?? new CueLimits(), marks).Make(document, new Voices(document, NoNames));

    /// <summary>What is shown, a cue a string, lines parted by " / ".</summary>
    public static string[] Shown(string[] speech, CueLimits? limits = null, VoiceMarks marks = VoiceMarks.Dashes) =>
        Texts(Of(Speech.Document(speech), limits, marks));

    public static string[] Texts(IEnumerable<Cue> cues) =>
        [.. cues.Select(cue => string.Join(" / ", cue.Lines.Select(line => line.Text)))];

    public static int Width(Cue cue) => cue.Lines.Sum(line => TextWidth.Of(line.Text));

    public static double Seconds(Cue cue) => Math.Round(cue.EndSeconds - cue.StartSeconds, 3);

    public static string Written(IDocumentFormat format, TranscriptionDocument document)
    {
        using var output = new MemoryStream();
        format.Write(document, output);
        return new UTF8Encoding(false, true).GetString(output.ToArray());
    }

    public static TranscriptionWord Word(
        string content, double start, double end, string? channel = null, string? mark = null, string? language = null) => new()
        {
            Content = content,
            Punctuation = mark,
            StartSeconds = start,
            EndSeconds = end,
            Channel = channel,
            Language = language,
        };
}
