using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class StartAndDeleteTests : SandboxTest
{
    private static JsonObject Request(string name = "new") => new()
    {
        ["TranscriptionJobName"] = name,
        ["LanguageCode"] = "en-GB",
        ["Media"] = new JsonObject { ["MediaFileUri"] = "s3://anywhere/talk.flac" },
    };

    private Task<Answer> StartAsync(JsonObject request) => CallAsync("StartTranscriptionJob", request);

    private Task<Answer> DeleteAsync(string name) => CallAsync("DeleteTranscriptionJob", new JsonObject { ["TranscriptionJobName"] = name });

    [Fact]
    public async Task A_started_job_tells_what_was_asked_and_then_runs_by_the_options()
    {
        JsonObject started = (await StartAsync(Request())).Job;
        Assert.Equal(
            ["TranscriptionJobName", "TranscriptionJobStatus", "LanguageCode", "CreationTime", "Media"], started.Select(member => member.Key));
        Assert.Equal("QUEUED", started["TranscriptionJobStatus"]!.GetValue<string>());

        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("IN_PROGRESS", (await GetJobAsync("new")).Job["TranscriptionJobStatus"]!.GetValue<string>());
        Clock.Advance(TimeSpan.FromSeconds(10));
        JsonObject completed = (await GetJobAsync("new")).Job;
        Assert.Equal("COMPLETED", completed["TranscriptionJobStatus"]!.GetValue<string>());
        Assert.Equal("flac", completed["MediaFormat"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_taken_name_is_a_conflict_and_leaves_the_job_alone()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("new"));
        Answer answer = await StartAsync(Request());
        Assert.Equal(("ConflictException", "The requested job name already exists. Use a different job name."), answer.Error);
        Assert.Same(job, Sandbox.FindJob("new"));
    }

    [Theory]
    [InlineData(null, "my-job.json")]
    [InlineData("out/", "out/my-job.json")]
    [InlineData("out/call", "out/call/my-job.json")]
    [InlineData("out/call.json", "out/call.json")]
    public async Task Output_goes_to_the_own_bucket(string? outputKey, string key)
    {
        S3Bucket bucket = Sandbox.AddBucket("mine");
        JsonObject request = Request("my-job");
        request["OutputBucketName"] = "mine";
        request["OutputKey"] = outputKey;
        request["Subtitles"] = new JsonObject { ["Formats"] = new JsonArray("srt") };
        await StartAsync(request);
        Clock.Advance(TimeSpan.FromMinutes(1));

        JsonObject job = (await GetJobAsync("my-job")).Job;
        Assert.Equal($"{Sandbox.Url}/mine/{key}", job["Transcript"]!["TranscriptFileUri"]!.GetValue<string>());
        Assert.Equal($"{Sandbox.Url}/mine/{key[..^5]}.srt", job["Subtitles"]!["SubtitleFileUris"]![0]!.GetValue<string>());
        Assert.Equal(2, bucket.Keys.Count);
    }

    [Fact]
    public async Task A_missing_language_is_refused_in_the_services_words()
    {
        JsonObject request = Request();
        request.Remove("LanguageCode");
        Assert.Equal(
            ("BadRequestException", "The language code is missing. Either add a language code or turn on language identification."),
            (await StartAsync(request)).Error);
    }

    [Theory]
    [InlineData("""{"Settings":{"ShowSpeakerLabels":true}}""", "If you include ShowSpeakerLabels, you must also include MaxSpeakerLabels.")]
    [InlineData("""{"Settings":{"MaxAlternatives":2}}""", "If you include MaxAlternatives, you must also include ShowAlternatives.")]
    [InlineData(
        """{"Settings":{"VocabularyFilterName":"f"}}""",
        "If you include VocabularyFilterName, you must also include VocabularyFilterMethod.")]
    [InlineData(
        """{"JobExecutionSettings":{"AllowDeferredExecution":true}}""",
        "If you include AllowDeferredExecution, you must also include DataAccessRoleArn.")]
    [InlineData("""{"IdentifyLanguage":true}""", "You can include only one of LanguageCode, IdentifyLanguage, and IdentifyMultipleLanguages.")]
    [InlineData(
        """{"Settings":{"ShowSpeakerLabels":true,"MaxSpeakerLabels":2,"ChannelIdentification":true}}""",
        "ShowSpeakerLabels and ChannelIdentification can't both be turned on.")]
    public async Task Members_that_do_not_go_together_are_refused(string members, string text)
    {
        JsonObject request = Request();
        foreach ((string name, JsonNode? value) in JsonNode.Parse(members)!.AsObject())
        {
            request[name] = value!.DeepClone();
        }

        (string? code, string? message) = (await StartAsync(request)).Error;
        Assert.Equal("BadRequestException", code);
        Assert.StartsWith(text, message, StringComparison.Ordinal);
        Assert.Null(Sandbox.FindJob("new"));
    }

    [Fact]
    public async Task Violations_of_the_model_are_told_together()
    {
        JsonObject request = Request("a b");
        request["Settings"] = new JsonObject { ["MaxSpeakerLabels"] = 31 };
        request["Media"] = null;
        Assert.Equal(
            ("BadRequestException",
                "3 validation errors detected: "
                + "Value 'a b' at 'transcriptionJobName' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: ^[0-9a-zA-Z._-]+; "
                + "Value null at 'media' failed to satisfy constraint: Member must not be null; "
                + "Value '31' at 'settings.maxSpeakerLabels' failed to satisfy constraint: Member must have value less than or equal to 30"),
            (await StartAsync(request)).Error);
    }

    [Theory]
    [InlineData("""{"TranscriptionJobName":7}""", "NUMBER_VALUE can not be converted to a String")]
    [InlineData("""{"TranscriptionJobName":""", null)]
    public async Task What_is_no_request_is_a_serialization_exception(string body, string? message)
    {
        Answer answer = await CallAsync("GetTranscriptionJob", body);
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(("com.amazon.coral.service#SerializationException", message), answer.Error);
    }

    [Fact]
    public async Task An_unknown_operation_is_said_to_be_one() =>
        Assert.Equal("com.amazon.coral.service#UnknownOperationException", (await CallAsync("ListVocabularies", "{}")).Error.Code);

    [Fact]
    public async Task Media_in_a_known_bucket_must_be_there_and_in_the_same_region()
    {
        Sandbox.AddBucket("elsewhere", "eu-central-1").Put("a.wav", ObjectContent.FromText("RIFF"));
        Sandbox.AddBucket("here");
        JsonObject request = Request();
        request["Media"]!["MediaFileUri"] = "s3://elsewhere/a.wav";
        Assert.Equal(
            "The specified S3 bucket isn't in the same region. Make sure the bucket is in the us-east-1 region and try your request again.",
            (await StartAsync(request)).Error.Message);
        request["Media"]!["MediaFileUri"] = "s3://here/a.wav";
        Assert.Equal(
            "The S3 URI that you provided can't be accessed. Make sure that you have read permission and try your request again.",
            (await StartAsync(request)).Error.Message);
    }

    [Fact]
    public async Task A_finished_job_is_deleted_with_its_transcript_and_an_unfinished_one_is_not()
    {
        Sandbox.AddJob(new JobDefinition("done"));
        Sandbox.AddJob(new JobDefinition("running") { RunsFor = TimeSpan.FromHours(1) });
        string link = await LinkAsync("done");

        Answer deleted = await DeleteAsync("done");
        Assert.Equal((200, 0), ((int)deleted.Status, deleted.Body.Length));
        Assert.Null(Sandbox.FindJob("done"));
        Assert.Equal("NoSuchKey", (await FetchAsync(link)).Error.Code);

        Assert.Equal("BadRequestException", (await DeleteAsync("running")).Error.Code);
        Assert.NotNull(Sandbox.FindJob("running"));
        Assert.Equal(
            "The requested job couldn't be found. Check the job name and try your request again.", (await DeleteAsync("done")).Error.Message);
    }

    [Fact]
    public async Task Output_in_the_own_bucket_outlives_its_job()
    {
        S3Bucket bucket = Sandbox.AddBucket("mine");
        Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine" });
        await DeleteAsync("a");
        Assert.Equal(["a.json"], bucket.Keys);
    }
}

public sealed class FullHouseTests : SandboxTest
{
    private protected override SandboxOptions Options => new()
    {
        TimeProvider = Clock,
        Users = [User],
        MaxRunningJobs = 1,
        StartedJobsQueueFor = TimeSpan.Zero,
    };

    [Fact]
    public async Task Too_many_running_jobs_are_a_limit_unless_the_service_may_queue()
    {
        static JsonObject Request(string name) => new()
        {
            ["TranscriptionJobName"] = name,
            ["LanguageCode"] = "en-US",
            ["Media"] = new JsonObject { ["MediaFileUri"] = "s3://anywhere/talk.wav" },
        };
        await CallAsync("StartTranscriptionJob", Request("one"));
        Assert.Equal("LimitExceededException", (await CallAsync("StartTranscriptionJob", Request("two"))).Error.Code);

        JsonObject queued = Request("three");
        queued["JobExecutionSettings"] = new JsonObject
        {
            ["AllowDeferredExecution"] = true,
            ["DataAccessRoleArn"] = "arn:aws:iam::111122223333:role/transcribe",
        };
        Assert.Equal("three", (await CallAsync("StartTranscriptionJob", queued)).Job["TranscriptionJobName"]!.GetValue<string>());

        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("two", (await CallAsync("StartTranscriptionJob", Request("two"))).Job["TranscriptionJobName"]!.GetValue<string>());
    }
}
