using System.Globalization;
using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>
/// One page that holds all it needs: the conversation, its timeline and plots, search, and a player for the media. It may run its
/// one script, by hash, and ask for its media; nothing else, and nothing of the transcript is ever script or style. Always UTF-8,
/// as HTML demands.
/// </summary>
/// <param name="speakerNames">The names of labels.</param>
/// <param name="media">What the page plays; null for a page without a player.</param>
internal sealed class HtmlFormat(IReadOnlyDictionary<string, string> speakerNames, MediaLink? media)
    : TextDocumentFormat(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
{
    /// <summary>The template's text, and between its pieces, at odd places, the names of what comes there.</summary>
    private static readonly string[] s_template = PageFiles.Template.Split(["{{", "}}"], StringSplitOptions.None);

    public override string Extension => ".html";

    public override void Write(TranscriptionDocument document, TextWriter output)
    {
        var voices = new PageVoices(document, speakerNames);
        var conversation = new ConversationPart(document, voices);
        var timeline = new TimelinePart(document, voices);
        for (int i = 0; i < s_template.Length; i += 2)
        {
            output.Write(s_template[i]);
            if (i + 1 < s_template.Length)
            {
                WritePart(s_template[i + 1]);
            }
        }

        void WritePart(string name)
        {
            switch (name)
            {
                case "policy": output.Write(Policy()); break;
                case "title": output.Write(Markup.Escape(Fact.Title(document))); break;
                case "style": output.Write(PageFiles.Style); break;
                case "script": output.Write(PageFiles.Script); break;
                case "facts": WriteFacts(document, voices, output); break;
                case "player": WritePlayer(output); break;
                case "keys" when media is null: break;
                case "keys": output.Write(", <kbd>Space</kbd> play and pause. Click a word to hear it."); break;
                case "strip": timeline.WriteStrip(output); break;
                case "overview": WriteOverview(document, voices, timeline, output); break;
                case "conversation": conversation.Write(output); break;
                case "findings": new FindingsPart(document, conversation).Write(output); break;
                case "origin": output.Write(Origin(document)); break;
                case "times": conversation.WriteTimes(output); break;
                default: throw new InvalidOperationException($"page.html asks for '{name}'.");
            }
        }
    }

    private static string Origin(TranscriptionDocument document) =>
        $"Made{(document.Path is { } path ? $" of {Markup.Escape(Path.GetFileName(path))}" : "")} by TranscribeJobTools.";

    private static void WriteFacts(TranscriptionDocument document, PageVoices voices, TextWriter output)
    {
        Write(TimeText.Of(document.DurationSeconds), "");
        Write(Count(document.Words.Length), document.Words.Length == 1 ? "word" : "words");
        if (voices.AreKnown)
        {
            Write(Count(voices.All.Count), (document.Speakers.Length > 0, voices.All.Count == 1) switch
            {
                (true, true) => "speaker",
                (true, false) => "speakers",
                (false, true) => "channel",
                (false, false) => "channels",
            });
        }

        foreach (TranscriptionLanguage language in document.Languages)
        {
            Write(language.LanguageCode, language switch
            {
                { DurationSeconds: { } seconds } => TimeText.Of(seconds),
                { Score: { } score } => $"{WordMarkup.Percent(score)} sure",
                _ => "",
            });
        }

        if (document.Confidence.Mean is { } mean)
        {
            Write(WordMarkup.Percent(mean), "mean confidence");
        }

        if (document.IsRedacted is true)
        {
            Write("Redacted", "");
        }

        static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

        void Write(string fact, string about) =>
            output.Write($"<li><b>{Markup.Escape(fact)}</b>{(about.Length > 0 ? " " : "")}{about}</li>");
    }

    private static void WriteOverview(
        TranscriptionDocument document, PageVoices voices, TimelinePart timeline, TextWriter output)
    {
        if (timeline.IsEmpty)
        {
            return;
        }

        output.Write("<div class=\"overview\">\n");
        timeline.WriteLanes(output);
        var plots = new PlotsPart(document, voices);
        plots.WriteShares(output);
        plots.WriteConfidence(output);
        output.Write("</div>\n");
    }

    private string Policy()
    {
        string mediaSource = media is null ? "" : $" media-src {media.Source};";
        return $"default-src 'none'; script-src {PageFiles.HashOf(PageFiles.Script)};"
            + $" style-src {PageFiles.HashOf(PageFiles.Style)};{mediaSource} base-uri 'none'; form-action 'none'";
    }

    private void WritePlayer(TextWriter output)
    {
        if (media is null)
        {
            return;
        }

        // Nobody learns that the page was opened before somebody plays it.
        string element = media.HasPictures ? "video" : "audio";
        string preload = media.IsRemote ? "none" : "metadata";
        string source = Markup.Attribute("src", media.Address);
        output.Write($"<{element} id=\"player\" controls preload=\"{preload}\"{source}></{element}>\n");
        output.Write($"<p id=\"trouble\" role=\"alert\" hidden><bdi>{Markup.Escape(media.Name)}</bdi> can't be played: ");
        output.Write("it isn't where it was, or this browser doesn't know its format.</p>\n");
    }
}
