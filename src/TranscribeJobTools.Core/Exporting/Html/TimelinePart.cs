using System.Globalization;
using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>Who spoke when, drawn on a width of a thousand: one path for each voice, however long the conversation is.</summary>
internal sealed class TimelinePart(TranscriptionDocument document, PageVoices voices)
{
    private const int Width = 1000;
    private const int Height = 10;
    private const int Slices = 125;

    /// <summary>Pauses within a voice up to this many seconds aren't drawn.</summary>
    private const double Breath = 0.8;

    private readonly double _duration =
        Math.Max(document.DurationSeconds, document.Words.Select(word => word.EndSeconds).DefaultIfEmpty().Max());

    public bool IsEmpty => document.Words.Length == 0 || _duration <= 0;

    /// <summary>All voices on one strip, with places for what is played and what is found.</summary>
    public void WriteStrip(TextWriter output)
    {
        if (IsEmpty)
        {
            return;
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg id=\"strip\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\" data-seconds=\"{_duration:0.###}\""));
        output.Write(" aria-hidden=\"true\">");
        for (int i = 0; i < voices.All.Count; i++)
        {
            output.Write($"<path class=\"{voices.All[i].Style}\" id=\"lane{i}\" d=\"{Lane(voices.All[i])}\"/>");
        }

        output.Write($"<path id=\"marks\"/><rect id=\"position\" x=\"-9\" width=\"4\" height=\"{Height}\"/></svg>\n");
    }

    /// <summary>A lane for each voice, and one that shows where words are unsure.</summary>
    public void WriteLanes(TextWriter output)
    {
        output.Write("<section class=\"when\"><h2>Who spoke when</h2><div class=\"lanes\">");
        for (int i = 0; i < voices.All.Count; i++)
        {
            PageVoice voice = voices.All[i];
            string name = Markup.Escape(voice.Name ?? "Speech");
            output.Write($"<b class=\"{voice.Style}\"><bdi>{name}</bdi></b>");
            output.Write($"{Drawing(voice.Style, $"When {name} speaks")}<use href=\"#lane{i}\"/></svg>");
        }

        if (document.Confidence.LowWordCount > 0)
        {
            output.Write("<b class=\"quiet\">Unsure</b>");
            output.Write($"{Drawing("doubt", "Where words are unsure")}<path d=\"{Doubt()}\"/></svg>");
        }

        output.Write("<div class=\"axis\">");
        for (int quarter = 0; quarter <= 4; quarter++)
        {
            output.Write($"<span>{TimeText.Of(_duration * quarter / 4)}</span>");
        }

        output.Write("</div></div></section>\n");
    }

    private static string Drawing(string style, string label) =>
        $"<svg class=\"{style}\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\""
            + $" role=\"img\" aria-label=\"{label}\">";

    private string Lane(PageVoice voice)
    {
        var path = new StringBuilder();
        double gap = Math.Max(Breath, _duration / Width);
        double start = double.NaN;
        double end = double.NaN;
        foreach (TranscriptionWord word in voice.Words)
        {
            if (word.StartSeconds - end <= gap)
            {
                end = Math.Max(end, word.EndSeconds);
                continue;
            }

            Draw();
            (start, end) = (word.StartSeconds, word.EndSeconds);
        }

        Draw();
        return path.ToString();

        void Draw()
        {
            if (!double.IsNaN(start))
            {
                double from = start / _duration * Width;
                double length = Math.Max(1, (end - start) / _duration * Width);
                path.Append(CultureInfo.InvariantCulture, $"M{from:0.#} 0h{length:0.#}v{Height}h-{length:0.#}z");
            }
        }
    }

    /// <summary>The share of unsure words in each slice of time; half of them are as high as the lane.</summary>
    private string Doubt()
    {
        int[] all = new int[Slices];
        int[] unsure = new int[Slices];
        foreach (TranscriptionWord word in document.Words)
        {
            int slice = Math.Clamp((int)(word.StartSeconds / _duration * Slices), 0, Slices - 1);
            all[slice]++;
            unsure[slice] += word.Confidence < ConfidenceSummary.Low ? 1 : 0;
        }

        const int SliceWidth = Width / Slices;
        var path = new StringBuilder();
        for (int i = 0; i < Slices; i++)
        {
            if (unsure[i] > 0)
            {
                double height = Math.Min(1, 2.0 * unsure[i] / all[i]) * Height;
                path.Append(CultureInfo.InvariantCulture, $"M{i * SliceWidth} {Height}v-{height:0.#}h{SliceWidth - 1}v{height:0.#}z");
            }
        }

        return path.ToString();
    }
}
