using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

public class AnswerTests
{
    private const string FullJob = """
        {
          "TranscriptionJobName": "call-1",
          "TranscriptionJobStatus": "COMPLETED",
          "LanguageCode": "en-US",
          "MediaSampleRateHertz": 44100,
          "MediaFormat": "flac",
          "Media": { "MediaFileUri": "s3://in/a.flac", "RedactedMediaFileUri": "s3://in/r.flac" },
          "Transcript": { "TranscriptFileUri": "https://t", "RedactedTranscriptFileUri": "https://r" },
          "StartTime": 1651692778.789,
          "CreationTime": 1651692778.761,
          "CompletionTime": 1.651692793922E9,
          "FailureReason": "none",
          "Settings": {
            "VocabularyName": "words",
            "ShowSpeakerLabels": true,
            "MaxSpeakerLabels": 4,
            "ChannelIdentification": false,
            "ShowAlternatives": true,
            "MaxAlternatives": 3,
            "VocabularyFilterName": "bad-words",
            "VocabularyFilterMethod": "mask"
          },
          "ModelSettings": { "LanguageModelName": "model" },
          "JobExecutionSettings": { "AllowDeferredExecution": true, "DataAccessRoleArn": "arn:role" },
          "ContentRedaction": { "RedactionType": "PII", "RedactionOutput": "redacted", "PiiEntityTypes": ["NAME", "SSN"] },
          "IdentifyLanguage": true,
          "IdentifyMultipleLanguages": false,
          "LanguageOptions": ["en-US", "de-DE"],
          "IdentifiedLanguageScore": 0.8672,
          "LanguageCodes": [
            { "LanguageCode": "en-US", "DurationInSeconds": 2.45 },
            { "LanguageCode": "xx-XX", "DurationInSeconds": 7 }
          ],
          "Tags": [{ "Key": "k1", "Value": "v1" }],
          "Subtitles": { "Formats": ["vtt", "srt"], "SubtitleFileUris": ["https://v", "https://s"], "OutputStartIndex": 1 },
          "LanguageIdSettings": { "de-DE": { "VocabularyName": "w", "VocabularyFilterName": "f", "LanguageModelName": "m" } },
          "ToxicityDetection": [{ "ToxicityCategories": ["ALL"] }]
        }
        """;

    [Fact]
    public async Task Get_reads_every_member()
    {
        var job = await GetAsync(FullJob);

        Populated.AssertAllSet(job, "job");
        AssertFullJob(job);
    }

    [Fact]
    public async Task Start_reads_every_member()
    {
        await using var service = await FakeService.AnswerAsync($$"""{"TranscriptionJob":{{FullJob}}}""");
        using var client = service.Client();

        var answer = await client.StartTranscriptionJobAsync(new(), TestContext.Current.CancellationToken);

        AssertFullJob(answer.TranscriptionJob!);
    }

    [Fact]
    public async Task List_reads_every_member()
    {
        var page = await ListAsync("""
            {
              "Status": "FAILED",
              "NextToken": "page 3",
              "TranscriptionJobSummaries": [{
                "TranscriptionJobName": "call-1",
                "CreationTime": 1651692778.761,
                "StartTime": 1651692778.789,
                "CompletionTime": 1651692793.922,
                "LanguageCode": "en-US",
                "TranscriptionJobStatus": "FAILED",
                "FailureReason": "Invalid file size: file size too large",
                "OutputLocationType": "SERVICE_BUCKET",
                "ContentRedaction": { "RedactionType": "PII", "RedactionOutput": "redacted", "PiiEntityTypes": ["ALL"] },
                "ModelSettings": { "LanguageModelName": "model" },
                "IdentifyLanguage": false,
                "IdentifyMultipleLanguages": true,
                "IdentifiedLanguageScore": 0.5,
                "LanguageCodes": [{ "LanguageCode": "de-DE", "DurationInSeconds": 0.25 }],
                "ToxicityDetection": [{ "ToxicityCategories": ["ALL"] }]
              }, { "TranscriptionJobName": "call-2" }]
            }
            """);

        Assert.Equal(TranscriptionJobStatus.FAILED, page.Status);
        Assert.Equal("page 3", page.NextToken);
        Assert.Equal(["call-1", "call-2"], page.TranscriptionJobSummaries!.Select(s => s.TranscriptionJobName));
        var summary = page.TranscriptionJobSummaries![0];
        Populated.AssertAllSet(summary, "summary");
        Assert.Equal(Utc(12, 32, 58, 761), summary.CreationTime);
        Assert.Equal(Utc(12, 32, 58, 789), summary.StartTime);
        Assert.Equal(Utc(12, 33, 13, 922), summary.CompletionTime);
        Assert.Equal("en-US", summary.LanguageCode);
        Assert.Equal(TranscriptionJobStatus.FAILED, summary.TranscriptionJobStatus);
        Assert.Equal("Invalid file size: file size too large", summary.FailureReason);
        Assert.Equal(OutputLocationType.SERVICE_BUCKET, summary.OutputLocationType);
        Assert.Equal(["ALL"], summary.ContentRedaction!.PiiEntityTypes!);
        Assert.Equal("model", summary.ModelSettings!.LanguageModelName);
        Assert.False(summary.IdentifyLanguage);
        Assert.True(summary.IdentifyMultipleLanguages);
        Assert.Equal(0.5f, summary.IdentifiedLanguageScore);
        Assert.Equal([("de-DE", 0.25f)], summary.LanguageCodes!.Select(l => (l.LanguageCode!.Value, l.DurationInSeconds!.Value)));
        Assert.Equal(["ALL"], Assert.Single(summary.ToxicityDetection!).ToxicityCategories!);
    }

    [Fact]
    public async Task What_is_absent_or_null_stays_unset()
    {
        var job = await GetAsync("""
            { "TranscriptionJobName": "j", "LanguageCode": null, "CreationTime": null, "Tags": null, "LanguageIdSettings": null,
              "Settings": null, "MediaSampleRateHertz": null, "IdentifyLanguage": null, "IdentifiedLanguageScore": null }
            """);

        foreach (var property in typeof(TranscriptionJob).GetProperties().Where(p => p.Name != nameof(job.TranscriptionJobName)))
        {
            Assert.True(property.GetValue(job) is null, $"{property.Name} is set.");
        }

        Assert.Null((await ListAsync("{}")).TranscriptionJobSummaries);
    }

    [Fact]
    public async Task What_is_unknown_is_passed_over()
    {
        var job = await GetAsync("""
            { "New": { "Deep": [1, { "x": null }] }, "transcriptionJobName": "not this", "TranscriptionJobName": "j",
              "TranscriptionJobStatus": "PAUSED", "LanguageCode": "qq-QQ", "Media": { "New": true, "MediaFileUri": "s3://a/b" } }
            """);

        Assert.Equal("j", job.TranscriptionJobName);
        Assert.Equal("PAUSED", job.TranscriptionJobStatus!.Value);
        Assert.Equal("qq-QQ", job.LanguageCode);
        Assert.Equal("s3://a/b", job.Media!.MediaFileUri);
    }

    [Fact]
    public async Task An_empty_page_may_have_a_next()
    {
        var page = await ListAsync("""{ "NextToken": "more", "TranscriptionJobSummaries": [] }""");

        Assert.Equal("more", page.NextToken);
        Assert.Empty(page.TranscriptionJobSummaries!);
    }

    [Theory]
    [InlineData("1651692778.761", "2022-05-04T19:32:58.7610000Z")]
    [InlineData("1.651692778761E9", "2022-05-04T19:32:58.7610000Z")]
    [InlineData("1651692778.7609999", "2022-05-04T19:32:58.7610000Z")]
    [InlineData("1651692778", "2022-05-04T19:32:58.0000000Z")]
    [InlineData("1651692778.001", "2022-05-04T19:32:58.0010000Z")]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("\"2022-05-04T12:32:58.761-07:00\"", "2022-05-04T19:32:58.7610000Z")]
    [InlineData("\"2022-05-04T19:32:58.761000+00:00\"", "2022-05-04T19:32:58.7610000Z")]
    [InlineData("\"2022-05-04T19:32:58Z\"", "2022-05-04T19:32:58.0000000Z")]
    [InlineData("\"2022-05-04T19:32:58.761\"", "2022-05-04T19:32:58.7610000Z")]
    public async Task A_time_is_read_to_the_millisecond(string json, string expected)
    {
        var job = await GetAsync($$"""{ "CreationTime": {{json}} }""");

        Assert.Equal(expected, job.CreationTime!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<TranscriptionJob> GetAsync(string job)
    {
        await using var service = await FakeService.AnswerAsync($$"""{"TranscriptionJob":{{job}}}""");
        using var client = service.Client();
        var answer = await client.GetTranscriptionJobAsync(
            new GetTranscriptionJobRequest { TranscriptionJobName = "call-1" }, TestContext.Current.CancellationToken);
        Assert.Equal("request-1", answer.ResponseMetadata.RequestId);
        return answer.TranscriptionJob!;
    }

    private static async Task<ListTranscriptionJobsResponse> ListAsync(string page)
    {
        await using var service = await FakeService.AnswerAsync(page);
        using var client = service.Client();
        return await client.ListTranscriptionJobsAsync(new ListTranscriptionJobsRequest(), TestContext.Current.CancellationToken);
    }

    private static void AssertFullJob(TranscriptionJob job)
    {
        Assert.Equal("call-1", job.TranscriptionJobName);
        Assert.Equal(TranscriptionJobStatus.COMPLETED, job.TranscriptionJobStatus);
        Assert.Equal(LanguageCode.EnUS, job.LanguageCode);
        Assert.Equal(44100, job.MediaSampleRateHertz);
        Assert.Equal(MediaFormat.Flac, job.MediaFormat);
        Assert.Equal("s3://in/a.flac", job.Media!.MediaFileUri);
        Assert.Equal("s3://in/r.flac", job.Media.RedactedMediaFileUri);
        Assert.Equal("https://t", job.Transcript!.TranscriptFileUri);
        Assert.Equal("https://r", job.Transcript.RedactedTranscriptFileUri);
        Assert.Equal(Utc(12, 32, 58, 789), job.StartTime);
        Assert.Equal(Utc(12, 32, 58, 761), job.CreationTime);
        Assert.Equal(Utc(12, 33, 13, 922), job.CompletionTime);
        Assert.Equal(DateTimeKind.Utc, job.CreationTime!.Value.Kind);
        Assert.Equal("none", job.FailureReason);
        Assert.Equal("words", job.Settings!.VocabularyName);
        Assert.True(job.Settings.ShowSpeakerLabels);
        Assert.Equal(4, job.Settings.MaxSpeakerLabels);
        Assert.False(job.Settings.ChannelIdentification);
        Assert.True(job.Settings.ShowAlternatives);
        Assert.Equal(3, job.Settings.MaxAlternatives);
        Assert.Equal("bad-words", job.Settings.VocabularyFilterName);
        Assert.Equal(VocabularyFilterMethod.Mask, job.Settings.VocabularyFilterMethod);
        Assert.Equal("model", job.ModelSettings!.LanguageModelName);
        Assert.True(job.JobExecutionSettings!.AllowDeferredExecution);
        Assert.Equal("arn:role", job.JobExecutionSettings.DataAccessRoleArn);
        Assert.Equal(RedactionType.PII, job.ContentRedaction!.RedactionType);
        Assert.Equal(RedactionOutput.Redacted, job.ContentRedaction.RedactionOutput);
        Assert.Equal(["NAME", "SSN"], job.ContentRedaction.PiiEntityTypes!);
        Assert.True(job.IdentifyLanguage);
        Assert.False(job.IdentifyMultipleLanguages);
        Assert.Equal(["en-US", "de-DE"], job.LanguageOptions!);
        Assert.Equal(0.8672f, job.IdentifiedLanguageScore);
        Assert.Equal(
            [("en-US", 2.45f), ("xx-XX", 7f)],
            job.LanguageCodes!.Select(l => (l.LanguageCode!.Value, l.DurationInSeconds!.Value)));
        Assert.Equal([("k1", "v1")], job.Tags!.Select(t => (t.Key, t.Value)));
        Assert.Equal(["vtt", "srt"], job.Subtitles!.Formats!);
        Assert.Equal(["https://v", "https://s"], job.Subtitles.SubtitleFileUris!);
        Assert.Equal(1, job.Subtitles.OutputStartIndex);
        var (code, settings) = Assert.Single(job.LanguageIdSettings!);
        Assert.Equal(
            ("de-DE", "w", "f", "m"),
            (code, settings.VocabularyName, settings.VocabularyFilterName, settings.LanguageModelName));
        Assert.Equal(["ALL"], Assert.Single(job.ToxicityDetection!).ToxicityCategories!);
    }

    // The service's documentation prints this job in UTC-7.
    private static DateTime Utc(int hour, int minute, int second, int millisecond) =>
        new(2022, 5, 4, hour + 7, minute, second, millisecond, DateTimeKind.Utc);
}
