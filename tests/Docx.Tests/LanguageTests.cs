using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Docx.Tests.Harness;

namespace TranscribeJobTools.Docx.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("de-DE", "de-DE", null, null)]
    [InlineData("en-AB", "en-GB", null, null)]
    [InlineData("no-NO", "nb-NO", null, null)]
    [InlineData("ja-JP", null, "ja-JP", null)]
    [InlineData("he-IL", null, null, "he-IL")]
    [InlineData("hi-IN", null, null, "hi-IN")]
    public void The_spelling_checker_is_told_the_language_under_the_name_that_Word_has_for_it(
        string code, string? latin, string? eastAsian, string? complex)
    {
        using var file = new WrittenFile(Scripts.Made(Speech.WordsOf("a"), [code]));

        Languages languages = Defaults(file).Languages!;
        Assert.Equal(latin, languages.Val?.Value);
        Assert.Equal(eastAsian, languages.EastAsia?.Value);
        Assert.Equal(complex, languages.Bidi?.Value);
    }

    [Theory]
    [InlineData("Ein deutscher Satz", null)]
    [InlineData("今日 は OK です", "ja-JP")]
    [InlineData("今天 天气", "zh-CN")]
    [InlineData("안녕 하세요", "ko-KR")]
    [InlineData("שלום לך", "he-IL")]
    [InlineData("مرحبا بك", null)]
    public void Where_the_file_tells_no_language_letters_do_as_far_as_they_can(string text, string? code)
    {
        using var file = new WrittenFile(Speech.Document(text));

        Languages? languages = Defaults(file).Languages;
        Assert.Equal(code, (languages?.Val ?? languages?.EastAsia ?? languages?.Bidi)?.Value);
    }

    [Theory]
    [InlineData("zh-CN", "Microsoft YaHei")]
    [InlineData("zh-TW", "Microsoft JhengHei")]
    [InlineData("ja-JP", "Yu Gothic")]
    [InlineData("ko-KR", "Malgun Gothic")]
    [InlineData("en-US", null)]
    public void East_Asian_languages_have_fonts_of_their_own(string code, string? font)
    {
        using var file = new WrittenFile(Scripts.Made(Speech.WordsOf("a"), [code]));

        Assert.Equal(font, Defaults(file).RunFonts!.EastAsia?.Value);
    }

    [Fact]
    public void A_language_that_is_none_is_kept_from_Word()
    {
        using var file = WrittenFile.Of("awkward");

        Assert.Null(Defaults(file).Languages);
    }

    [Fact]
    public void Only_what_is_not_in_the_documents_own_language_says_so()
    {
        using var file = WrittenFile.Of("two languages");

        Assert.Equal(
            ["Hello again. ", "Bonjour toi. fr-FR"],
            file.Spoken.Select(run => $"{run.InnerText} {run.RunProperties?.Languages?.Val?.Value}"));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData(null)]
    public void Arabic_runs_from_right_to_left_and_the_English_in_it_keeps_its_order(string? code)
    {
        using var file = new WrittenFile(Scripts.Made(Scripts.Named("Arabic").Words, code is null ? null : [code]));

        Assert.NotNull(file.Turns.GetFirstChild<TableProperties>()!.BiDiVisual);
        Assert.All(file.Turns.Descendants<Paragraph>(), paragraph => Assert.NotNull(paragraph.ParagraphProperties!.BiDi));
        Assert.Equal(
            ["R أين تطبيق ", "L Amazon Web", "R  على هاتفي"],
            file.Spoken.Select(run => (run.RunProperties?.RightToLeftText is null ? "L " : "R ") + run.InnerText));
    }

    [Fact]
    public void A_Hebrew_name_in_an_English_document_runs_its_own_way()
    {
        using var file = WrittenFile.Of("speakers", ("spk_0", "דנה"));

        Assert.Null(file.Turns.GetFirstChild<TableProperties>()!.BiDiVisual);
        Run[] names = [.. file.Turns.Descendants<Run>().Where(run => run.InnerText == "דנה")];
        Assert.Equal(2, names.Length);
        Assert.All(names, name => Assert.NotNull(name.RunProperties!.RightToLeftText));
    }

    [Fact]
    public void What_is_written_in_English_is_English_in_every_document()
    {
        using var file = WrittenFile.Of("Japanese");

        foreach (string style in (string[])["Heading1", "FactLabel", "ColumnHeading", "Legend", "Footer"])
        {
            Style found = file.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(each => each.StyleId == style);
            Assert.Equal("en-US", found.StyleRunProperties!.Languages!.Val!.Value);
        }
    }

    private static RunPropertiesBaseStyle Defaults(WrittenFile file) =>
        file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
}
