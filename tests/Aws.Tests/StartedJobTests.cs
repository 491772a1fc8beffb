using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Sandbox.Transcribe;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Aws.Tests;

/// <summary>What is asked of the service is what is shown beforehand, and what comes back.</summary>
public class StartedJobTests : AwsTest
{
    private static readonly JsonSerializerOptions s_json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Every member of the service's request, in requests that break no rule.</summary>
    public static TheoryData<string> Requests => [.. s_requests.Keys];

    protected override SandboxOptions Options => new() { MaxRunningJobs = 3, StartedJobsQueueFor = TimeSpan.Zero };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_request_that_is_shown_is_the_one_that_is_sent_and_the_job_is_what_was_asked_for(string name)
    {
        StartRequest request = s_requests[name];
        Sandbox.AddBucket("out");

        TranscriptionJobDetail started = await Connection.StartJobAsync(request, Ending);
        TranscriptionJobDetail read = await Connection.GetJobAsync(request.TranscriptionJobName, Ending);

        JsonNode shown = JsonNode.Parse(request.ToJson())!;
        JsonNode sent = Assert.Single(Sandbox.Requests.Of("StartTranscriptionJob")).Input!;
        Assert.True(JsonNode.DeepEquals(shown, sent), $"Shown was {shown}, and sent {sent}.");
        Assert.Empty(JobComparison.Differences(started, request));
        Assert.Empty(JobComparison.Differences(read, request));
        AssertHolds(JsonSerializer.SerializeToNode(read, s_json)!.AsObject(), shown.AsObject());
    }

    [Fact]
    public void Every_member_of_the_request_is_among_these()
    {
        IEnumerable<string> members = s_requests.Values.SelectMany(request => JsonNode.Parse(request.ToJson())!.AsObject()).Select(member => member.Key);

        Assert.Equal(
            typeof(Amazon.TranscribeService.Model.StartTranscriptionJobRequest).GetProperties().Select(property => property.Name).Order(),
            members.Distinct().Order());
    }

    [Fact]
    public void A_request_is_shown_with_the_names_of_the_service_and_without_what_is_not_asked_for() => Assert.Equal(
        """
        {
          "TranscriptionJobName": "plain",
          "LanguageCode": "en-US",
          "Media": {
            "MediaFileUri": "s3://elsewhere/Gespräch & mehr.mp3"
          }
        }
        """.ReplaceLineEndings(),
        (s_requests["plain"] with { Media = new Media { MediaFileUri = "s3://elsewhere/Gespräch & mehr.mp3" } }).ToJson());

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict()
    {
        AddJob("plain");

        await FailsAsync(ServiceFailureKind.Conflict, () => Connection.StartJobAsync(s_requests["plain"], Ending));
    }

    [Fact]
    public async Task Too_many_jobs_at_work_are_not_throttling()
    {
        for (int i = 0; i < 3; i++)
        {
            await Connection.StartJobAsync(s_requests["plain"] with { TranscriptionJobName = $"job-{i}" }, Ending);
        }

        ServiceFailure failure = await FailsAsync(
            ServiceFailureKind.JobLimit, () => Connection.StartJobAsync(s_requests["plain"], Ending));

        Assert.Equal(
            "You have too many jobs running at the same time. Wait until a job finishes and try your request again.", failure.Message);
        Assert.Equal(4, Sandbox.Requests.Of("StartTranscriptionJob").Count);
    }

    [Fact]
    public async Task A_rule_that_only_the_service_knows_is_its_refusal()
    {
        ServiceFailure failure = await FailsAsync(
            ServiceFailureKind.Refused,
            () => Connection.StartJobAsync(s_requests["plain"] with { OutputBucketName = "nowhere" }, Ending));

        Assert.StartsWith("The specified S3 bucket 'nowhere' can't be accessed.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_job_is_deleted()
    {
        AddJob("done");

        await Connection.Jobs.DeleteAsync("done", Ending);

        Assert.Null(Sandbox.FindJob("done"));
    }

    [Fact]
    public async Task A_job_that_is_not_there_can_not_be_deleted() =>
        await FailsAsync(ServiceFailureKind.NotFound, () => Connection.Jobs.DeleteAsync("none", Ending));

    [Fact]
    public async Task A_job_at_work_can_not_be_deleted()
    {
        Sandbox.AddJob(new JobDefinition("busy") { RunsFor = Timeout.InfiniteTimeSpan });

        await FailsAsync(ServiceFailureKind.Refused, () => Connection.Jobs.DeleteAsync("busy", Ending));
    }

    [Fact]
    public async Task A_deletion_whose_answer_is_lost_has_been_done()
    {
        AddJob("done");
        Sandbox.Faults.Add(new FaultRule(Fault.ResetBeforeHeaders()) { Operation = "DeleteTranscriptionJob", Times = 1 });

        await Connection.Jobs.DeleteAsync("done", Ending);

        Assert.Equal(2, Sandbox.Requests.Of("DeleteTranscriptionJob").Count);
        Assert.Null(Sandbox.FindJob("done"));
    }

    /// <summary>All that was asked for stands in the job, but for what a job doesn't tell.</summary>
    private static void AssertHolds(JsonObject job, JsonObject asked)
    {
        string[] untold = ["OutputBucketName", "OutputKey", "OutputEncryptionKMSKeyId", "KMSEncryptionContext"];
        foreach ((string member, JsonNode? value) in asked.Where(member => !untold.Contains(member.Key)))
        {
            Assert.True(job.ContainsKey(member), $"{member} is missing.");
            if (value is JsonObject inner)
            {
                AssertHolds(job[member]!.AsObject(), inner);
            }
            else
            {
                Assert.True(JsonNode.DeepEquals(value, job[member]), $"{member} is {job[member]} and not {value}.");
            }
        }
    }

    private static readonly Dictionary<string, StartRequest> s_requests = new StartRequest[]
    {
        Plain("plain"),
        Plain("media") with
        {
            Media = new Media { MediaFileUri = "s3://elsewhere/a.wav", RedactedMediaFileUri = "s3://elsewhere/redacted-a.wav" },
            MediaFormat = "wav",
            MediaSampleRateHertz = 16000,
        },
        Plain("output") with
        {
            OutputBucketName = "out",
            OutputKey = "calls/2026/",
            OutputEncryptionKMSKeyId = "alias/calls",
            KMSEncryptionContext = new Dictionary<string, string> { ["team"] = "calls", ["Gruß"] = "an \"alle\"" },
        },
        Plain("settings") with
        {
            Settings = new Settings
            {
                VocabularyName = "terms",
                ShowSpeakerLabels = true,
                MaxSpeakerLabels = 30,
                ChannelIdentification = false,
                ShowAlternatives = true,
                MaxAlternatives = 2,
                VocabularyFilterName = "rude",
                VocabularyFilterMethod = "tag",
            },
            ModelSettings = new ModelSettings { LanguageModelName = "calls" },
        },
        Plain("channels") with { Settings = new Settings { ChannelIdentification = true } },
        Plain("queue") with
        {
            JobExecutionSettings = new JobExecutionSettings
            {
                AllowDeferredExecution = true,
                DataAccessRoleArn = "arn:aws:iam::111122223333:role/reader",
            },
        },
        Plain("redaction") with
        {
            ContentRedaction = new ContentRedaction
            {
                RedactionType = "PII",
                RedactionOutput = "redacted_and_unredacted",
                PiiEntityTypes = ["NAME", "CREDIT_DEBIT_NUMBER"],
            },
        },
        Plain("language") with
        {
            LanguageCode = null,
            IdentifyLanguage = true,
            LanguageOptions = ["en-US", "de-DE"],
            LanguageIdSettings = new Dictionary<string, LanguageIdSettings>
            {
                ["en-US"] = new() { VocabularyName = "terms", LanguageModelName = "calls" },
                ["de-DE"] = new() { VocabularyFilterName = "grob" },
            },
        },
        Plain("languages") with { LanguageCode = null, IdentifyMultipleLanguages = true },
        Plain("subtitles") with { Subtitles = new SubtitlesOutput { Formats = ["vtt", "srt"], OutputStartIndex = 1 } },
        Plain("tags") with { Tags = [new Tag { Key = "team", Value = "calls" }, new Tag { Key = "empty", Value = "" }] },
        Plain("toxicity") with { ToxicityDetection = [new ToxicityDetectionSettings { ToxicityCategories = ["ALL"] }] },
    }.ToDictionary(request => request.TranscriptionJobName);

    private static StartRequest Plain(string name) => new()
    {
        TranscriptionJobName = name,
        Media = new Media { MediaFileUri = $"s3://elsewhere/{name}.mp3" },
        LanguageCode = "en-US",
    };
}
