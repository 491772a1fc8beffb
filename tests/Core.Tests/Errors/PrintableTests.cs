using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Core.Tests.Errors;

public class PrintableTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text, für alle 日本", "plain text, für alle 日本")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("a\tb", "a b")]
    [InlineData("\u001b]0;title\a", "\ufffd]0;title\ufffd")]
    [InlineData("\u009b31m", "\ufffd31m")]
    [InlineData("\u007f\0", "\ufffd\ufffd")]
    public void Control_characters_are_replaced(string text, string printable) => Assert.Equal(printable, Printable.Text(text));
}
