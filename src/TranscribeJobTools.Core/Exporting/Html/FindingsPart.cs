using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>What else the service found: toxic speech, medical terms, other readings. Each links to where it was said.</summary>
internal sealed class FindingsPart(TranscriptionDocument document, ConversationPart conversation)
{
    /// <summary>Speech under this score is not shown as toxic: the service scores all of it.</summary>
    private const double Toxic = 0.5;

    public void Write(TextWriter output)
    {
        WriteToxicity(output);
        WriteEntities(output);
        WriteReadings(output);
    }

    private void WriteToxicity(TextWriter output)
    {
        if (document.Toxicity.Length == 0)
        {
            return;
        }

        output.Write("<section class=\"findings\"><h2>Toxic speech</h2>");
        ToxicSpeech[] toxic = [.. document.Toxicity.Where(speech => speech.Toxicity >= Toxic)];
        if (toxic.Length == 0)
        {
            output.Write($"<p>Looked for: no speech scores {WordMarkup.Percent(Toxic)} or more.</p>");
        }
        else
        {
            WriteHead(output, "Time", "Speech", "Strongest kind", "Toxicity");
            foreach (ToxicSpeech speech in toxic)
            {
                WriteRow(output, speech.StartSeconds, speech.Text, speech.Categories.ToString(), speech.Toxicity);
            }

            output.Write("</table>");
        }

        output.Write("</section>\n");
    }

    private void WriteEntities(TextWriter output)
    {
        if (document.Entities.Length == 0)
        {
            return;
        }

        output.Write("<section class=\"findings\"><h2>Medical terms</h2>");
        WriteHead(output, "Time", "Term", "Kind", "Confidence");
        foreach (MedicalEntity entity in document.Entities)
        {
            WriteRow(output, entity.StartSeconds, entity.Content, entity.Category ?? "", entity.Confidence);
        }

        output.Write("</table></section>\n");
    }

    private void WriteReadings(TextWriter output)
    {
        TranscriptionSegment[] segments = [.. document.Segments.Where(segment => segment.Alternatives.Length > 1)];
        if (segments.Length == 0)
        {
            return;
        }

        output.Write("<section class=\"findings\"><details><summary>Other readings</summary>");
        WriteHead(output, "Time", "What may have been said");
        foreach (TranscriptionSegment segment in segments)
        {
            output.Write($"<tr><td>{conversation.LinkTo(segment.StartSeconds)}</td><td><ul>");
            foreach (SegmentAlternative reading in segment.Alternatives.Skip(1))
            {
                output.Write($"<li dir=\"auto\">{Markup.Escape(reading.Text)}</li>");
            }

            output.Write("</ul></td></tr>\n");
        }

        output.Write("</table></details></section>\n");
    }

    private static void WriteHead(TextWriter output, params string[] columns) =>
        output.Write($"<table><tr>{string.Concat(columns.Select(column => $"<th>{column}</th>"))}</tr>\n");

    private void WriteRow(TextWriter output, double seconds, string text, string kind, double? score)
    {
        output.Write($"<tr><td>{conversation.LinkTo(seconds)}</td><td dir=\"auto\">{Markup.Escape(text)}</td>");
        string figure = score is { } share ? WordMarkup.Percent(share) : "";
        output.Write($"<td>{Markup.Escape(kind)}</td><td class=\"figure\">{figure}</td></tr>\n");
    }
}
