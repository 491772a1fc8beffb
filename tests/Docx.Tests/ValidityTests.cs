using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Docx.Tests.Harness;

namespace TranscribeJobTools.Docx.Tests;

public sealed class ValidityTests
{
    public static TheoryData<string> All => Scripts.Names;

    [Theory]
    [MemberData(nameof(All))]
    public void A_document_is_valid_for_Word(string script)
    {
        using var file = WrittenFile.Of(script);

        Assert.Empty(file.ValidationErrors);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void All_looks_are_styles_that_the_reader_can_change(string script)
    {
        using var file = WrittenFile.Of(script);
        string[] known = [.. file.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!)];

        Assert.All(file.Body.Descendants<ParagraphStyleId>(), style => Assert.Contains(style.Val!.Value, known));
        Assert.All(file.Body.Descendants<RunStyle>(), style => Assert.Contains(style.Val!.Value, known));
        Assert.All(file.Body.Descendants<TableStyle>(), style => Assert.Contains(style.Val!.Value, known));
        Assert.All(file.Body.Descendants<Paragraph>(), paragraph => Assert.NotNull(paragraph.ParagraphProperties?.ParagraphStyleId));
        Assert.Empty(file.Body.Descendants<Color>());
    }

    [Fact]
    public void No_character_style_takes_back_the_bold_of_the_paragraph_that_it_stands_in()
    {
        using var file = WrittenFile.Of("speakers");

        Assert.All(
            file.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Where(style => style.StyleId!.Value!.StartsWith("Speaker", StringComparison.Ordinal)),
            style => Assert.Null(style.StyleRunProperties!.Bold));
    }
}
