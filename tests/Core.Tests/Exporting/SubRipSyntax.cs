using System.Text.RegularExpressions;

namespace TranscribeJobTools.Core.Tests.Exporting;

/// <summary>Reads SubRip as its players do: a number, times, lines, a blank line.</summary>
internal static partial class SubRipSyntax
{
    /// <summary>The text of each cue, its lines parted by " / ".</summary>
    public static List<string> Read(string file)
    {
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        var texts = new List<string>();
        foreach (string block in file.Split("\r\n\r\n")[..^1])
        {
            string[] lines = block.Split("\r\n");
            Assert.Equal($"{texts.Count + 1}", lines[0]);
            Assert.Matches(Timings(), lines[1]);
            Assert.True(string.CompareOrdinal(lines[1][..12], lines[1][17..]) < 0, lines[1]);
            Assert.NotEmpty(lines[2..]);
            Assert.All(lines[2..], line => Assert.DoesNotMatch(Taken(), line));
            texts.Add(string.Join(" / ", lines[2..]));
        }

        Assert.EndsWith(texts.Count == 0 ? "" : "\r\n\r\n", file, StringComparison.Ordinal);
        return texts;
    }

    [GeneratedRegex(@"^\d\d:[0-5]\d:[0-5]\d,\d{3} --> \d\d:[0-5]\d:[0-5]\d,\d{3}$")]
    private static partial Regex Timings();

    /// <summary>What players take for tags, codes and times.</summary>
    [GeneratedRegex(@"^\s*$|</?[A-Za-z]|\{\\|-->")]
    private static partial Regex Taken();
}
