using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace TranscribeJobTools.Core.Tests.Exporting;

/// <summary>Reads WebVTT as strictly as https://www.w3.org/TR/webvtt1/#syntax asks of those who write it.</summary>
internal static partial class WebVttSyntax
{
    /// <summary>The text of each cue, its lines parted by " / ".</summary>
    public static List<string> Read(string file)
    {
        Assert.StartsWith("WEBVTT\n", file, StringComparison.Ordinal);
        Assert.EndsWith("\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', file);
        Assert.DoesNotContain('\0', file);
        var texts = new List<string>();
        double until = 0;
        foreach (string block in file[..^1].Split("\n\n").Skip(1))
        {
            string[] lines = block.Split('\n');
            Match times = Timings().Match(lines[0]);
            Assert.True(times.Success, lines[0]);
            double start = Seconds(times.Groups[1].Value);
            double end = Seconds(times.Groups[2].Value);
            Assert.True(until <= start && start < end, lines[0]);
            until = end;

            string text = string.Join('\n', lines.Skip(1));
            Assert.DoesNotContain("-->", text, StringComparison.Ordinal);
            Assert.All(lines.Skip(1), line => Assert.NotEqual("", line));
            Assert.Matches(CueText(), text);
            texts.Add(WebUtility.HtmlDecode(Voice().Replace(text, "")).Replace("\n", " / ", StringComparison.Ordinal));
        }

        return texts;
    }

    private static double Seconds(string time) =>
        TimeSpan.ParseExact(time, @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex(@"^(\d\d:[0-5]\d:[0-5]\d\.\d{3}) --> (\d\d:[0-5]\d:[0-5]\d\.\d{3})$")]
    private static partial Regex Timings();

    /// <summary>Plain text, or one voice a part.</summary>
    [GeneratedRegex(@"^(?:([^<>&]|&(amp|lt|gt);)+|(<v [^\s<>&](?:[^<>&\n]|&(amp|lt|gt);)*>(?:[^<>&]|&(amp|lt|gt);)+</v>\n?)+)$")]
    private static partial Regex CueText();

    [GeneratedRegex("</?v[^>]*>")]
    private static partial Regex Voice();
}
