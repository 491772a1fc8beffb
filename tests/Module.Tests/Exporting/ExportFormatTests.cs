using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Exporting;

/// <summary>Each form of a file, as the cmdlet writes it.</summary>
public sealed class ExportFormatTests : ExportTest
{
    [Theory]
    [InlineData("Text", ".txt", "[0:00:00] Agent: Hello there.")]
    [InlineData("Markdown", ".md", "Agent")]
    [InlineData("Csv", ".csv", "Agent")]
    [InlineData("Srt", ".srt", "1\r\n00:00:00,000 --> 00:00:01,000\r\nHello there.\r\n")]
    [InlineData("Vtt", ".vtt", "<v Agent>Hello there.</v>")]
    [InlineData("Html", ".html", "Agent")]
    public void Every_form_has_its_extension_and_the_names_that_are_given(string format, string extension, string content)
    {
        AddTalk("Hello", "there");

        RunResult result = Run(
            $"Import-TranscriptionDocument a.json | Export-TranscriptionDocument -Format {format} -SpeakerName @{{ spk_0 = 'Agent' }} -Destination .")
            .WithoutErrors();

        Assert.Equal($"a{extension}", Assert.IsType<FileInfo>(Assert.Single(result.Output).BaseObject).Name);
        Assert.Contains(content, Text($"a{extension}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Word_document_is_a_package()
    {
        Run("Document a.json | Export-TranscriptionDocument -Format docx").WithoutErrors();

        Assert.Equal("PK"u8.ToArray(), Folder.Read("a.docx")[..2]);
    }

    [Fact]
    public void Subtitles_keep_to_the_limits_that_are_given()
    {
        AddTalk("one", "two", "three", "four", "five", "six");

        Run("Export-TranscriptionDocument a.json -Format Srt -MaxLineLength 10 -MaxLines 1").WithoutErrors();

        string[] lines = [.. Text("a.srt").Split("\r\n").Where(line => line.Length > 0 && char.IsAsciiLetter(line[0]))];
        Assert.Equal("one two three four five six.", string.Join(' ', lines));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 10));
    }

    [Fact]
    public void Limits_that_no_subtitle_can_keep_are_refused()
    {
        ErrorRecord error = Refuse("Document a.json | Export-TranscriptionDocument -Format Vtt -MinSeconds 3 -MaxSeconds 2");

        Assert.Equal("ParametersExclude" + Id, error.FullyQualifiedErrorId);
        Assert.Equal("No cue lasts at least 3 s and at most 2 s.", error.ToString());
    }

    [Fact]
    public void A_page_plays_what_lies_beside_it_by_a_relative_link_wherever_it_is_written()
    {
        Directory.CreateDirectory(Folder.Combine("out"));
        File.WriteAllText(Folder.Combine(Path.Combine("out", "a b.mp3")), "sound");

        Run("Document a.json | Export-TranscriptionDocument -Format Html -Media 'out/a b.mp3' -Destination out").WithoutErrors();
        Run("Document b.json | Export-TranscriptionDocument -Format Html -Media 'out/a b.mp3'").WithoutErrors();

        Assert.Contains("src=\"a%20b.mp3\"", Text(Path.Combine("out", "a.html")), StringComparison.Ordinal);
        Assert.Contains("src=\"out/a%20b.mp3\"", Text("b.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_plays_a_URL_as_it_is_given()
    {
        Run("Document a.json | Export-TranscriptionDocument -Format Html -Media 'https://example.com/a.mp3?x=1'").WithoutErrors();

        Assert.Contains("src=\"https://example.com/a.mp3?x=1\"", Text("a.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "InvalidMedia")]
    [InlineData("none.mp3", "FileNotFound")]
    public void What_no_page_can_play_is_refused_before_anything_is_written(string media, string id)
    {
        ErrorRecord error = Refuse($"Document a.json | Export-TranscriptionDocument -Format Html -Media '{media}'");

        Assert.Equal(id + Id, error.FullyQualifiedErrorId);
        Assert.Equal("Name a file with -Media, or a URL that begins with https:, http: or file:.", error.ErrorDetails.RecommendedAction);
    }

    /// <summary>A transcript of one voice, whose words last half a second each.</summary>
    private void AddTalk(params string[] words)
    {
        IEnumerable<string> items = words.Select((word, i) => string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"type":"pronunciation","speaker_label":"spk_0","start_time":"{{i * 0.5}}","end_time":"{{(i + 1) * 0.5}}","alternatives":[{"confidence":"0.99","content":"{{word}}"}]}
            """));
        File.WriteAllText(
            Folder.Combine("a.json"),
            $$"""
            { "jobName": "a", "results": {
                "transcripts": [{ "transcript": "{{string.Join(' ', words)}}." }],
                "items": [{{string.Join(',', items)}}, { "type": "punctuation", "alternatives": [{ "content": "." }] }] } }
            """);
    }
}
