using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Documents.Reading;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>What is no transcript, and how that is said.</summary>
public sealed class NonsenseTests : ReadingTest
{
    [Theory]
    [InlineData("", "it is empty.")]
    [InlineData(" \n", "it is empty.")]
    [InlineData("<html><body>403</body></html>", "it is HTML or XML, as servers send in place of a file.")]
    [InlineData("hello", "it is no JSON from line 1, byte 1 on: 'h' is an invalid start of a value.")]
    [InlineData("{\n \"results\":{\"items\":[}", "it is no JSON from line 2, byte 22 on: '}' is an invalid start of a value.")]
    [InlineData("{} {}", "it is no JSON from line 1, byte 4 on: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("[]", "the whole is an array, not an object (line 1, byte 1).")]
    [InlineData("{}", "it is JSON, but it has no results with transcripts or items.")]
    [InlineData("{\"results\":{}}", "it is JSON, but it has no results with transcripts or items.")]
    [InlineData("{\"results\":[]}", "results is an array, not an object (line 1, byte 12).")]
    [InlineData("{\"results\":{\"items\":{}}}", "results.items is an object, not an array (line 1, byte 21).")]
    [InlineData("{\"results\":{\"items\":[null,7]}}", "results.items[1] is a number, not an object (line 1, byte 27).")]
    [InlineData("{\"jobName\":1}", "jobName is a number, not a string (line 1, byte 12).")]
    [InlineData("{\"jobName\":\"a\",\"jobName\":\"a\"}", "jobName comes a second time in its object (line 1, byte 26).")]
    [InlineData("{\"isRedacted\":\"maybe\"}", "isRedacted is a string, not true or false (line 1, byte 15).")]
    [InlineData("{\"jobName\":\"\\ud800\"}", "jobName holds what is no text: bytes that are not UTF-8, or half a surrogate pair (line 1, byte 12).")]
    public void What_is_no_transcript_is_said_with_place_and_reason(string file, string reason)
    {
        TranscribeJobException error = Refuse(file);

        Assert.Equal(ErrorIds.NotATranscript, error.ErrorId);
        Assert.Equal(ErrorKind.InvalidData, error.Kind);
        Assert.Equal($"'/in/a.json' is no transcript: {reason}", error.Message);
        Assert.NotNull(error.Remedy);
    }

    [Theory]
    [InlineData("\"soon\"", "is 'soon', not a time in seconds")]
    [InlineData("\"\"", "is '', not a time in seconds")]
    [InlineData("\"NaN\"", "is 'NaN', not a time in seconds")]
    [InlineData("\"Infinity\"", "is 'Infinity', not a time in seconds")]
    [InlineData("-1", "is '-1', not a time in seconds")]
    [InlineData("1e999", "is '1e999', not a time in seconds")]
    [InlineData("1000000000", "is '1000000000', not a time in seconds")]
    [InlineData("\"1,5\"", "is '1,5', not a time in seconds")]
    [InlineData("\"00000000000000000000000000000000000000000000x\"", "is '0000000000000000000000000000000000000...', not a time in seconds")]
    [InlineData("true", "is true or false, not a time")]
    [InlineData("{}", "is an object, not a time")]
    public void A_time_that_is_none_is_said(string time, string reason)
    {
        string message = Refuse($$$"""{"results":{"items":[{"start_time":{{{time}}}}]}}""").Message;

        Assert.Equal($"'/in/a.json' is no transcript: results.items[0].start_time {reason} (line 1, byte 36).", message);
    }

    [Fact]
    public void Other_numbers_have_their_bounds_too()
    {
        Assert.Contains(
            "results.items[0].alternatives[0].confidence is '1.5', not a score between 0 and 1 ",
            Refuse("""{"results":{"items":[{"alternatives":[{"confidence":"1.5"}]}]}}""").Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "results.audio_segments[0].items[1] is '99999999999', not a whole number ",
            Refuse("""{"results":{"audio_segments":[{"items":[0,99999999999]}]}}""").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nonsense_in_a_reading_that_nobody_has_asked_for_is_an_error_too()
    {
        Assert.Contains(
            "results.segments[0].alternatives[0].items[0].end_time is 'x', not a time in seconds ",
            Refuse("""{"results":{"items":[],"segments":[{"alternatives":[{"items":[{"end_time":"x"}]}]}]}}""").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_too_deep_is_refused()
    {
        string deep = $$"""{"x":{{new string('[', 100_000)}}""";

        Assert.Contains("The maximum configured depth of 64 has been exceeded", Refuse(deep).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"JobName":"a","JobStatus":"COMPLETED","Transcript":[{"Content":"a"}],"Participants":[{"ParticipantRole":"AGENT"}]}""",
        "is the output of a Call Analytics job, which is another format than that of a transcription job.")]
    [InlineData("""{"TranscriptionJob":{"TranscriptionJobName":"a"}}""", "is the description of a transcription job, not its transcript.")]
    [InlineData("WEBVTT\n\n", "holds subtitles, which tell neither words nor speakers.")]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\nHello", "holds subtitles, which tell neither words nor speakers.")]
    public void Another_known_format_is_named(string file, string message)
    {
        TranscribeJobException error = Refuse(file);

        Assert.Equal(ErrorIds.AnotherFormat, error.ErrorId);
        Assert.Equal($"'/in/a.json' {message}", error.Message);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_said()
    {
        byte[] file = [.. "{\"jobName\":\""u8, 0xe9, .. "\"}"u8];

        Assert.Contains("jobName holds what is no text", Refuse(file).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_there_or_cannot_be_read_are_said()
    {
        using var folder = new TemporaryFolder();
        using FileStream held = new(folder["held.json"], FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Equal(ErrorIds.FileNotFound, Fails(folder["no.json"]).ErrorId);
        Assert.Equal((ErrorIds.InvalidPath, $"'{folder.FullName}' is a folder; transcripts are files."), (Fails(folder.FullName).ErrorId, Fails(folder.FullName).Message));
        Assert.Equal((ErrorIds.ReadFailed, ErrorKind.Read), (Fails(folder["held.json"]).ErrorId, Fails(folder["held.json"]).Kind));
    }

    [Fact]
    public void A_file_that_is_far_too_long_is_not_brought_into_memory()
    {
        using var folder = new TemporaryFolder();
        using (FileStream long_ = File.Create(folder["a.mp4"]))
        {
            long_.SetLength(4_000_000_000);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        TranscribeJobException error = Fails(folder["a.mp4"]);

        Assert.Equal($"'{folder["a.mp4"]}' is no transcript: it has 4000 MB, more than hours of speech make.", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Reading_ends_when_it_is_stopped()
    {
        byte[] file = System.Text.Encoding.UTF8.GetBytes($$"""{"x":[{{string.Join(',', Enumerable.Repeat("0", 10_000))}}]}""");

        Assert.Throws<OperationCanceledException>(() => TranscriptReader.Read(file, "/in/a.json", new CancellationToken(canceled: true)));
    }

    private static TranscribeJobException Fails(string path) =>
        Assert.Throws<TranscribeJobException>(() => TranscriptReader.ReadFile(path, TestContext.Current.CancellationToken));
}
