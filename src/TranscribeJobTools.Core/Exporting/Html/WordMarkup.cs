using System.Globalization;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>Words with what the service knows about them: how sure it is, what else it heard, what was taken out.</summary>
internal static class WordMarkup
{
    /// <summary>What a word's content is where a vocabulary filter masked it.</summary>
    private const string Mask = "***";

    /// <summary>The words with the blanks and marks between them.</summary>
    public static void Write(IReadOnlyList<TranscriptionWord> words, string? language, TextWriter output)
    {
        for (int i = 0; i < words.Count; i++)
        {
            TranscriptionWord word = words[i];
            if (i > 0 && SpokenText.NeedsBlank(words[i - 1], word))
            {
                output.Write(' ');
            }

            output.Write(Markup.Escape(word.LeadingPunctuation ?? ""));
            output.Write("<span");
            output.Write(Markup.Attribute("class", Style(word)));
            output.Write(word.Language == language ? "" : Markup.Attribute("lang", word.Language));
            output.Write(Markup.Attribute("title", Hint(word)));
            output.Write('>');
            output.Write(Markup.Escape(word.Content));
            output.Write("</span>");
            output.Write(Markup.Escape(word.Punctuation ?? ""));
        }
    }

    /// <summary>The number as per cent, with a decimal where there is one.</summary>
    public static string Percent(double share) => share.ToString("0.# %", CultureInfo.InvariantCulture);

    private static string? Style(TranscriptionWord word) => word switch
    {
        { Redactions.Length: > 0 } => "pii",
        { Content: Mask } => "mask",
        { FilterMatch: true } when Confidence.BandOf(word) is { } band => $"{band} filtered",
        { FilterMatch: true } => "filtered",
        _ => Confidence.BandOf(word),
    };

    private static string Hint(TranscriptionWord word)
    {
        var facts = new List<string>();
        facts.AddRange(word.Redactions.Select(redaction => $"redacted {Scored(redaction.ToString(), redaction.Confidence)}"));
        if (word.Confidence is { } confidence)
        {
            facts.Add($"{Percent(confidence)} sure");
        }

        if (word.Alternatives.Length > 0)
        {
            IEnumerable<string> others = word.Alternatives.Select(other => Scored($"\u201c{other.Content}\u201d", other.Confidence));
            facts.Add($"or {string.Join(", ", others)}");
        }

        if (word.FilterMatch || word.Content == Mask)
        {
            facts.Add("vocabulary filter");
        }

        return facts.Count == 0 ? "not scored" : string.Join(" \u00b7 ", facts);
    }

    private static string Scored(string what, double? score) => score is null ? what : $"{what} {Percent(score.Value)}";
}
