using System.Globalization;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>The conversation: a block for each paragraph with its time as a link to itself, and the times of all words.</summary>
internal sealed class ConversationPart
{
    private readonly string? _language;
    private readonly List<(PageVoice Voice, TranscriptionTurn Turn, ArraySegment<TranscriptionWord> Words)> _paragraphs = [];
    private readonly bool _hasVoices;

    public ConversationPart(TranscriptionDocument document, PageVoices voices)
    {
        _hasVoices = voices.AreKnown;
        _language = document.Languages is [var first, ..] ? first.LanguageCode : null;
        foreach (TranscriptionTurn turn in document.Turns)
        {
            PageVoice voice = voices.Of(turn);
            _paragraphs.AddRange(Paragraphs.Of(turn).Select(words => (voice, turn, words)));
        }
    }

    public bool IsEmpty => _paragraphs.Count == 0;

    public void Write(TextWriter output)
    {
        if (IsEmpty)
        {
            output.Write("<p class=\"nothing\">Nothing was said.</p>\n");
        }

        output.Write($"<div id=\"conversation\"{Markup.Attribute("lang", _language)} dir=\"{Writing.Direction(_language)}\">\n");
        PageVoice? before = null;
        for (int i = 0; i < _paragraphs.Count; i++)
        {
            (PageVoice voice, TranscriptionTurn turn, ArraySegment<TranscriptionWord> words) = _paragraphs[i];
            bool begins = _hasVoices && voice != before;
            string kind = (_hasVoices, begins) switch { (false, _) => " plain", (_, true) => " begins", _ => "" };
            output.Write($"<div class=\"said {voice.Style}{kind}\" id=\"p{i}\">");
            if (begins)
            {
                output.Write($"<h3 lang=\"en\"><bdi>{Markup.Escape(voice.Name!)}</bdi></h3>");
            }

            output.Write($"<a href=\"#p{i}\">{TimeText.Of(words[0].StartSeconds)}</a><p{OwnLanguage(turn)}>");
            WordMarkup.Write(words, turn.Language ?? _language, output);
            output.Write("</p></div>\n");
            before = voice;
        }

        output.Write("</div>\n");
    }

    /// <summary>When each word begins and ends, in milliseconds, in the order of the page.</summary>
    public void WriteTimes(TextWriter output)
    {
        output.Write('[');
        string comma = "";
        foreach (TranscriptionWord word in _paragraphs.SelectMany(paragraph => paragraph.Words))
        {
            double start = Math.Round(word.StartSeconds * 1000);
            double end = Math.Round(word.EndSeconds * 1000);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{comma}{start},{end}"));
            comma = ",";
        }

        output.Write(']');
    }

    /// <summary>A time as a link to the paragraph in which it falls.</summary>
    public string LinkTo(double seconds)
    {
        int paragraph = _paragraphs.FindLastIndex(paragraph => paragraph.Words[0].StartSeconds <= seconds);
        return IsEmpty ? TimeText.Of(seconds) : $"<a href=\"#p{Math.Max(0, paragraph)}\">{TimeText.Of(seconds)}</a>";
    }

    private string OwnLanguage(TranscriptionTurn turn)
    {
        string language = turn.Language is null || turn.Language == _language ? "" : Markup.Attribute("lang", turn.Language);
        string direction = Writing.Direction(turn.Language ?? _language);
        return direction == Writing.Direction(_language) && direction != "auto" ? language : $"{language} dir=\"{direction}\"";
    }
}
