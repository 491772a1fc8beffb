using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("naïve", 5)]
    [InlineData("nai\u0308ve", 5)]
    [InlineData("日本語", 6)]
    [InlineData("한국어", 6)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("ﾊﾝｶｸ", 4)]
    [InlineData("、。", 4)]
    [InlineData("𠮷野家", 6)]
    [InlineData("สวัสดี", 4)]
    [InlineData("😀", 2)]
    [InlineData("שלום", 4)]
    public void East_Asian_characters_take_two_columns_and_combining_marks_none(string text, int width) =>
        Assert.Equal(width, TextWidth.Of(text));
}
