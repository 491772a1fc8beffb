using System.Net;
using System.Text.Json.Nodes;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

public class RequestTests
{
    private const string EmptyJob = """{"TranscriptionJob":{}}""";

    [Fact]
    public async Task Start_sends_every_member()
    {
        await using var service = await FakeService.AnswerAsync(EmptyJob);
        using var client = service.Client();
        var request = new StartTranscriptionJobRequest
        {
            TranscriptionJobName = "call-1",
            LanguageCode = LanguageCode.EnUS,
            MediaSampleRateHertz = 44100,
            MediaFormat = MediaFormat.Flac,
            Media = new Media { MediaFileUri = "s3://in/a b+é\"<&>.flac", RedactedMediaFileUri = "s3://in/redacted.flac" },
            OutputBucketName = "out",
            OutputKey = "folder/call-1.json",
            OutputEncryptionKMSKeyId = "alias/key",
            KMSEncryptionContext = new() { ["purpose"] = "test", ["team"] = "x" },
            Settings = new Settings
            {
                VocabularyName = "words",
                ShowSpeakerLabels = true,
                MaxSpeakerLabels = 4,
                ChannelIdentification = false,
                ShowAlternatives = true,
                MaxAlternatives = 3,
                VocabularyFilterName = "bad-words",
                VocabularyFilterMethod = VocabularyFilterMethod.Mask,
            },
            ModelSettings = new ModelSettings { LanguageModelName = "model" },
            JobExecutionSettings = new JobExecutionSettings { AllowDeferredExecution = true, DataAccessRoleArn = "arn:role" },
            ContentRedaction = new ContentRedaction
            {
                RedactionType = RedactionType.PII,
                RedactionOutput = RedactionOutput.Redacted_and_unredacted,
                PiiEntityTypes = [PiiEntityType.NAME, PiiEntityType.SSN],
            },
            IdentifyLanguage = false,
            IdentifyMultipleLanguages = true,
            LanguageOptions = ["en-US", "de-DE"],
            Subtitles = new Subtitles { Formats = [SubtitleFormat.Vtt, SubtitleFormat.Srt], OutputStartIndex = 0 },
            Tags = [new Tag { Key = "k1", Value = "v1" }, new Tag { Key = "k2", Value = "" }],
            LanguageIdSettings = new()
            {
                ["de-DE"] = new LanguageIdSettings { VocabularyName = "w", VocabularyFilterName = "f", LanguageModelName = "m" },
            },
            ToxicityDetection = [new ToxicityDetectionSettings { ToxicityCategories = [ToxicityCategory.ALL] }],
        };
        Populated.AssertAllSet(request, "request");

        await client.StartTranscriptionJobAsync(request, TestContext.Current.CancellationToken);

        AssertSent(service, "StartTranscriptionJob", """
            {
              "TranscriptionJobName": "call-1",
              "LanguageCode": "en-US",
              "MediaSampleRateHertz": 44100,
              "MediaFormat": "flac",
              "Media": { "MediaFileUri": "s3://in/a b+é\"<&>.flac", "RedactedMediaFileUri": "s3://in/redacted.flac" },
              "OutputBucketName": "out",
              "OutputKey": "folder/call-1.json",
              "OutputEncryptionKMSKeyId": "alias/key",
              "KMSEncryptionContext": { "purpose": "test", "team": "x" },
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
              "ContentRedaction": {
                "RedactionType": "PII",
                "RedactionOutput": "redacted_and_unredacted",
                "PiiEntityTypes": ["NAME", "SSN"]
              },
              "IdentifyLanguage": false,
              "IdentifyMultipleLanguages": true,
              "LanguageOptions": ["en-US", "de-DE"],
              "Subtitles": { "Formats": ["vtt", "srt"], "OutputStartIndex": 0 },
              "Tags": [{ "Key": "k1", "Value": "v1" }, { "Key": "k2", "Value": "" }],
              "LanguageIdSettings": { "de-DE": { "VocabularyName": "w", "VocabularyFilterName": "f", "LanguageModelName": "m" } },
              "ToxicityDetection": [{ "ToxicityCategories": ["ALL"] }]
            }
            """);
    }

    [Fact]
    public async Task List_sends_every_member()
    {
        await using var service = await FakeService.AnswerAsync("{}");
        using var client = service.Client();
        var request = new ListTranscriptionJobsRequest
        {
            Status = TranscriptionJobStatus.COMPLETED,
            JobNameContains = "call",
            NextToken = "page 2",
            MaxResults = 100,
        };
        Populated.AssertAllSet(request, "request");

        await client.ListTranscriptionJobsAsync(request, TestContext.Current.CancellationToken);

        AssertSent(service, "ListTranscriptionJobs", """
            { "Status": "COMPLETED", "JobNameContains": "call", "NextToken": "page 2", "MaxResults": 100 }
            """);
    }

    [Fact]
    public async Task Get_sends_the_name()
    {
        await using var service = await FakeService.AnswerAsync(EmptyJob);
        using var client = service.Client();

        await client.GetTranscriptionJobAsync(
            new GetTranscriptionJobRequest { TranscriptionJobName = "call-1" }, TestContext.Current.CancellationToken);

        AssertSent(service, "GetTranscriptionJob", """{ "TranscriptionJobName": "call-1" }""");
    }

    [Fact]
    public async Task Delete_sends_the_name_and_needs_no_body_in_the_answer()
    {
        await using var service = await FakeService.AnswerAsync("");
        using var client = service.Client();

        var answer = await client.DeleteTranscriptionJobAsync(
            new DeleteTranscriptionJobRequest { TranscriptionJobName = "call-1" }, TestContext.Current.CancellationToken);

        AssertSent(service, "DeleteTranscriptionJob", """{ "TranscriptionJobName": "call-1" }""");
        Assert.Equal("request-1", answer.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task Delete_takes_an_empty_body_of_unknown_length()
    {
        await using var service = await FakeService.StartAsync(static c => c.Response.StartAsync(c.RequestAborted));
        using var client = service.Client();

        var answer = await client.DeleteTranscriptionJobAsync(
            new DeleteTranscriptionJobRequest { TranscriptionJobName = "call-1" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.HttpStatusCode);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        await using var service = await FakeService.AnswerAsync(EmptyJob);
        using var client = service.Client();

        await client.StartTranscriptionJobAsync(new StartTranscriptionJobRequest(), TestContext.Current.CancellationToken);

        AssertSent(service, "StartTranscriptionJob", "{}");
    }

    [Fact]
    public async Task What_is_set_to_nothing_is_sent_as_nothing()
    {
        await using var service = await FakeService.AnswerAsync(EmptyJob);
        using var client = service.Client();
        var request = new StartTranscriptionJobRequest
        {
            TranscriptionJobName = "",
            Media = new Media(),
            LanguageOptions = [],
            Tags = [],
            KMSEncryptionContext = [],
        };

        await client.StartTranscriptionJobAsync(request, TestContext.Current.CancellationToken);

        AssertSent(service, "StartTranscriptionJob", """
            { "TranscriptionJobName": "", "Media": {}, "LanguageOptions": [], "Tags": [], "KMSEncryptionContext": {} }
            """);
    }

    private static void AssertSent(FakeService service, string operation, string body)
    {
        var request = service.Request;
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.RawTarget);
        Assert.Equal($"Transcribe.{operation}", request.Header("X-Amz-Target"));
        Assert.Equal("application/x-amz-json-1.1", request.Header("Content-Type"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), request.Json), $"expected {body}\n  actual {request.Body}");
    }
}
