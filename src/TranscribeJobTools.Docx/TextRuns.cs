using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Docx;

/// <summary>Writes the words of a paragraph as runs: neighbours that look the same are one.</summary>
/// <param name="paragraph">Where the runs go.</param>
/// <param name="main">The language that the document's styles name.</param>
/// <param name="own">The language of most of the paragraph.</param>
internal sealed class TextRuns(Paragraph paragraph, TextLanguage main, TextLanguage own)
{
    private readonly StringBuilder _text = new();
    private Look _look;

    public void Add(IEnumerable<TranscriptionWord> words)
    {
        TranscriptionWord? before = null;
        foreach (TranscriptionWord word in words)
        {
            string? language = word.Language ?? own.Code;
            Look look = new(WordMark.Of(word), Letters.IsRightToLeft(word.Content) ?? own.IsRightToLeft, language);
            Look plain = new(null, own.IsRightToLeft, language);
            if (before is not null && SpokenText.NeedsBlank(before, word))
            {
                // A blank between two of one look is of their look, so that two English words in an Arabic line keep their order.
                Add(" ", _look == look ? look : plain);
            }

            Add(word.LeadingPunctuation, plain);
            Add(word.Content, look);
            Add(word.Punctuation, plain);
            before = word;
        }

        Close();
    }

    private void Add(string? text, Look look)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (look != _look)
        {
            Close();
            _look = look;
        }

        _text.Append(text);
    }

    private void Close()
    {
        if (_text.Length > 0)
        {
            TextLanguage? other = _look.Language is { } code && code != main.Code ? TextLanguage.Of(code) : null;
            paragraph.Append(Markup.Run(_text.ToString(), _look.Mark, _look.IsRightToLeft, other));
            _text.Clear();
        }
    }

    private readonly record struct Look(string? Mark, bool IsRightToLeft, string? Language);
}
