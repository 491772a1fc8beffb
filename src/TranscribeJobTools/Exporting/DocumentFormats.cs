using System.Text;
using TranscribeJobTools.Backend;
using TranscribeJobTools.Commands;
using TranscribeJobTools.Exporting.Html;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Exporting;

/// <summary>The formats by their names, and which parameter is for which: the one place that a new format is added to.</summary>
internal static class DocumentFormats
{
    public const string Text = "Text";
    public const string Markdown = "Markdown";
    public const string Csv = "Csv";
    public const string Srt = "Srt";
    public const string Vtt = "Vtt";
    public const string Html = "Html";
    public const string Docx = "Docx";

    private static readonly Dictionary<string, Func<FormatOptions, IDocumentFormat>> s_formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [Text] = options => new TextFormat(options.SpeakerNames, options.Width, options.Encoding),
        [Markdown] = options => new MarkdownFormat(options.SpeakerNames, options.Width, options.Encoding),
        [Csv] = options => new CsvFormat(options.SpeakerNames, options.Per, options.Encoding),
        [Srt] = options => new SrtFormat(options.SpeakerNames, options.Limits, options.Encoding),
        [Vtt] = options => new VttFormat(options.SpeakerNames, options.Limits, options.Encoding),
        [Html] = options => new HtmlFormat(
            options.SpeakerNames, options.Media is null ? null : MediaLink.Of(options.Media, options.Folder)),
        [Docx] = options => DocxBackend.Create(options.SpeakerNames),
    };

    private static readonly Dictionary<string, string[]> s_formatsOf = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(ExportTranscriptionDocumentCommand.Per)] = [Csv],
        [nameof(ExportTranscriptionDocumentCommand.Width)] = [Text, Markdown],
        [nameof(ExportTranscriptionDocumentCommand.MaxLineLength)] = [Srt, Vtt],
        [nameof(ExportTranscriptionDocumentCommand.MaxLines)] = [Srt, Vtt],
        [nameof(ExportTranscriptionDocumentCommand.MaxSeconds)] = [Srt, Vtt],
        [nameof(ExportTranscriptionDocumentCommand.MinSeconds)] = [Srt, Vtt],
        [nameof(ExportTranscriptionDocumentCommand.MaxCharactersPerSecond)] = [Srt, Vtt],
        [nameof(ExportTranscriptionDocumentCommand.Media)] = [Html],
    };

    /// <summary>A format's name as it is written here.</summary>
    public static string InOurCase(string name) => s_formats.Keys.First(format => format.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The formats that a parameter is for, if it isn't for all.</summary>
    public static IReadOnlyList<string>? FormatsOf(string parameter) => s_formatsOf.GetValueOrDefault(parameter);

    public static IDocumentFormat Create(string name, FormatOptions options) => s_formats[name](options);
}

/// <summary>What the user says about formats.</summary>
internal sealed record FormatOptions(IReadOnlyDictionary<string, string> SpeakerNames, Encoding Encoding)
{
    /// <summary>The widest a line may be, in columns.</summary>
    public int? Width { get; init; }

    public CsvRow Per { get; init; }

    /// <summary>What a page plays: a URL, or a full path.</summary>
    public string? Media { get; init; }

    /// <summary>The full path of the folder that the files go into.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What fits into a subtitle.</summary>
    public CueLimits Limits { get; init; } = new();
}
