using TranscribeJobTools.Docx.Tests.Harness;

namespace TranscribeJobTools.Docx.Tests;

public sealed class MarkTests
{
    [Fact]
    public void A_word_under_80_percent_is_marked_and_the_legend_says_how()
    {
        using var file = WrittenFile.Of("unsure");

        Assert.Equal(["quite"], file.Marked("LowConfidence"));
        Assert.Equal(
            ["Words like these are worth a second hearing: the service was less than 80% sure of them."],
            file.Paragraphs("Legend"));
    }

    [Fact]
    public void What_was_redacted_is_marked_without_the_mark_after_it()
    {
        using var file = WrittenFile.Of("redacted");

        Assert.Equal(["[PII]"], file.Marked("Redacted"));
        Assert.Equal("I am [PII].", string.Concat(file.Spoken.Select(run => run.InnerText)));
        Assert.Equal(["[PII] stands for personal data that was taken out."], file.Paragraphs("Legend"));
    }

    [Fact]
    public void A_word_of_the_vocabulary_filter_is_marked()
    {
        using var file = WrittenFile.Of("filtered");

        Assert.Equal(["damn"], file.Marked("FilterMatch"));
        Assert.Equal(["Words like these are on the job's vocabulary filter."], file.Paragraphs("Legend"));
    }

    [Fact]
    public void A_document_without_marks_has_no_legend()
    {
        using var file = WrittenFile.Of("speakers");

        Assert.Empty(file.Paragraphs("Legend"));
    }
}
