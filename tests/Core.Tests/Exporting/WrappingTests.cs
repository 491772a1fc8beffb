using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class WrappingTests
{
    [Fact]
    public void Lines_end_at_blanks_and_fill_their_width() =>
        Assert.Equal(["one two", "three", "four"], Wrapping.Lines("one two three four", 8));

    [Fact]
    public void A_word_wider_than_a_line_stays_whole() =>
        Assert.Equal(["a", "incomprehensibilities", "b"], Wrapping.Lines("a incomprehensibilities b", 8));

    [Fact]
    public void The_lines_after_the_first_are_indented_within_the_width() =>
        Assert.Equal(["one two", "  three", "  four"], Wrapping.Lines("one two three four", 8, indent: "  "));

    [Fact]
    public void Japanese_lines_end_between_characters() =>
        Assert.Equal(["東京の天", "気は晴れ", "です"], Wrapping.Lines("東京の天気は晴れです", 8));

    [Theory]
    [InlineData("あいう。えお", 6, "あい|う。え|お")]
    [InlineData("あいう「えお」か", 8, "あいう|「えお」|か")]
    [InlineData("サッカー", 4, "サッ|カー")]
    [InlineData("時々あ", 4, "時々|あ")]
    [InlineData("AWSを使う", 6, "AWSを|使う")]
    public void No_line_begins_or_ends_where_a_typesetter_would_not_let_it(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), Wrapping.Lines(text, width));

    [Fact]
    public void Korean_breaks_at_its_blanks_only() =>
        Assert.Equal(["안녕하세요", "여러분"], Wrapping.Lines("안녕하세요 여러분", 10));

    [Fact]
    public void Nothing_breaks_between_characters_where_that_is_not_wanted() =>
        Assert.Equal(["東京の天気は晴れ"], Wrapping.Lines("東京の天気は晴れ", 8, betweenCharacters: false));

    [Fact]
    public void An_empty_text_has_no_lines() => Assert.Empty(Wrapping.Lines("", 8));
}
