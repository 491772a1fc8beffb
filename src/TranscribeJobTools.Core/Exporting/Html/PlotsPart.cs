using System.Globalization;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>Who spoke how much, and how sure the service is: small tables with bars.</summary>
internal sealed class PlotsPart(TranscriptionDocument document, PageVoices voices)
{
    public void WriteShares(TextWriter output)
    {
        if (!voices.AreKnown)
        {
            return;
        }

        output.Write("<section><h2>Speaking time</h2><table class=\"plot\">\n");
        var times = voices.All.ConvertAll(
            voice => (Voice: voice, Seconds: voice.Words.Sum(word => word.EndSeconds - word.StartSeconds)));
        double all = times.Sum(time => time.Seconds);
        foreach ((PageVoice voice, double seconds) in times)
        {
            WriteRow(
                $"<tr class=\"{voice.Style}\"><th scope=\"row\"><bdi>{Markup.Escape(voice.Name!)}</bdi></th>",
                all > 0 ? seconds / all : 0,
                TimeText.Of(seconds),
                output);
        }

        output.Write("</table></section>\n");
    }

    public void WriteConfidence(TextWriter output)
    {
        if (document.Confidence.WordCount == 0)
        {
            return;
        }

        output.Write("<section><h2>Confidence of words</h2><table class=\"plot sure\">\n");
        ILookup<string?, TranscriptionWord> bands =
            document.Words.Where(word => word.Confidence is not null).ToLookup(Confidence.BandOf);
        foreach ((string name, string? style, double from) in Confidence.Bands)
        {
            int count = bands[style].Count();
            string row = from < ConfidenceSummary.Low ? "<tr class=\"low\">" : "<tr>";
            WriteRow(
                $"{row}<th scope=\"row\"><span{Markup.Attribute("class", style)}>{name}</span></th>",
                (double)count / document.Confidence.WordCount,
                count.ToString("N0", CultureInfo.InvariantCulture),
                output);
        }

        output.Write("</table></section>\n");
    }

    private static void WriteRow(string head, double share, string figure, TextWriter output)
    {
        string percent = share.ToString("0 %", CultureInfo.InvariantCulture);
        string width = (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
        output.Write(head);
        output.Write("<td><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        output.Write($"<rect width=\"{width}\" height=\"10\"/></svg></td>");
        output.Write($"<td class=\"figure\">{percent}</td><td class=\"figure count\">{figure}</td></tr>\n");
    }
}
