using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("Hello, you.", 11)]
    [InlineData("Grüße", 5)]
    [InlineData("Gru\u0308ße", 5)]
    [InlineData("こんにちは。", 12)]
    [InlineData("カタカナ", 8)]
    [InlineData("ｶﾀｶﾅ", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("你好", 4)]
    [InlineData("한국어", 6)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("\ud842\udfb7", 2)]
    [InlineData("😀", 2)]
    [InlineData("हिन्दी", 5)]
    [InlineData("ไทย", 3)]
    [InlineData("ที่", 1)]
    [InlineData("Привет", 6)]
    [InlineData("סָלוֹם", 4)]
    [InlineData("a\u200db", 2)]
    [InlineData("", 0)]
    public void Wide_characters_take_two_columns_and_marks_that_lie_on_others_none(string text, int width) =>
        Assert.Equal(width, TextWidth.Of(text));
}
