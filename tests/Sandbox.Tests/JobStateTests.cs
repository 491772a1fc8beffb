using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class JobStateTests : SandboxTest
{
    [Fact]
    public async Task A_job_walks_through_its_states_with_the_clock()
    {
        Sandbox.AddJob(new JobDefinition("a") { QueuedFor = TimeSpan.FromSeconds(5), RunsFor = TimeSpan.FromSeconds(10) });

        JsonObject queued = (await GetJobAsync("a")).Job;
        Assert.Equal("QUEUED", queued["TranscriptionJobStatus"]!.GetValue<string>());
        Assert.Equal("{}", queued["Transcript"]!.ToJsonString());
        Assert.False(queued.ContainsKey("StartTime"));

        Clock.Advance(TimeSpan.FromSeconds(5));
        JsonObject running = (await GetJobAsync("a")).Job;
        Assert.Equal("IN_PROGRESS", running["TranscriptionJobStatus"]!.GetValue<string>());
        Assert.Equal("{}", running["Transcript"]!.ToJsonString());
        Assert.True(running.ContainsKey("StartTime"));
        Assert.False(running.ContainsKey("CompletionTime"));
        Assert.False(running.ContainsKey("MediaFormat"));
        Assert.False(running.ContainsKey("MediaSampleRateHertz"));

        Clock.Advance(TimeSpan.FromSeconds(10));
        JsonObject completed = (await GetJobAsync("a")).Job;
        Assert.Equal("COMPLETED", completed["TranscriptionJobStatus"]!.GetValue<string>());
        Assert.Equal("wav", completed["MediaFormat"]!.GetValue<string>());
        Assert.Equal(16000, completed["MediaSampleRateHertz"]!.GetValue<int>());
        Assert.NotNull(completed["Transcript"]!["TranscriptFileUri"]);
    }

    [Fact]
    public async Task Times_are_epoch_seconds_in_the_services_own_notation()
    {
        Sandbox.AddJob(new JobDefinition("a") { CreationTime = DateTimeOffset.FromUnixTimeMilliseconds(1651692778761) });
        Answer answer = await GetJobAsync("a");
        Assert.Contains("\"CreationTime\":1.651692778761E9,", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1651692778.761m, answer.Job["CreationTime"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_script_ends_jobs()
    {
        SandboxJob done = Sandbox.AddJob(new JobDefinition("done") { QueuedFor = Timeout.InfiniteTimeSpan });
        SandboxJob bad = Sandbox.AddJob(new JobDefinition("bad") { RunsFor = Timeout.InfiniteTimeSpan });
        Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal((JobStatus.Queued, JobStatus.InProgress), (done.Status, bad.Status));

        done.Complete();
        bad.Fail("Invalid file size: file size too large.");

        Assert.Equal("COMPLETED", (await GetJobAsync("done")).Job["TranscriptionJobStatus"]!.GetValue<string>());
        JsonObject failed = (await GetJobAsync("bad")).Job;
        Assert.Equal("FAILED", failed["TranscriptionJobStatus"]!.GetValue<string>());
        Assert.Equal("Invalid file size: file size too large.", failed["FailureReason"]!.GetValue<string>());
        Assert.Equal("{}", failed["Transcript"]!.ToJsonString());
        Assert.True(failed.ContainsKey("CompletionTime"));
    }

    [Fact]
    public async Task Settings_come_back_with_the_two_members_that_the_service_adds()
    {
        Sandbox.AddJob(new JobDefinition("none"));
        Sandbox.AddJob(new JobDefinition("speakers") { Settings = new() { ["ShowSpeakerLabels"] = true, ["MaxSpeakerLabels"] = 3 } });
        Assert.Equal(
            """{"ChannelIdentification":false,"ShowAlternatives":false}""", (await GetJobAsync("none")).Job["Settings"]!.ToJsonString());
        JsonNode settings = (await GetJobAsync("speakers")).Job["Settings"]!;
        Assert.Equal(3, settings["MaxSpeakerLabels"]!.GetValue<int>());
        Assert.False(settings["ChannelIdentification"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_identified_language_is_missing_until_known()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a")
        {
            LanguageCode = null,
            IdentifyLanguage = true,
            DetectedLanguageCode = "de-DE",
            RunsFor = Timeout.InfiniteTimeSpan,
        });
        Assert.False((await GetJobAsync("a")).Job.ContainsKey("LanguageCode"));
        job.Complete();
        Assert.Equal("de-DE", (await GetJobAsync("a")).Job["LanguageCode"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_24_members_can_be_there_at_once()
    {
        Sandbox.AddJob(new JobDefinition("all")
        {
            FailureReason = null,
            RedactedMediaFileUri = "s3://media/redacted.wav",
            MediaFormat = "flac",
            MediaSampleRateHertz = 8000,
            IdentifyLanguage = true,
            IdentifyMultipleLanguages = true,
            LanguageCodes = [new JsonObject { ["LanguageCode"] = "en-US", ["DurationInSeconds"] = 2.45 }],
            LanguageOptions = ["en-US", "de-DE"],
            LanguageIdSettings = new() { ["en-US"] = new JsonObject { ["VocabularyName"] = "v" } },
            Settings = new() { ["VocabularyName"] = "v" },
            ModelSettings = new() { ["LanguageModelName"] = "m" },
            JobExecutionSettings = new() { ["AllowDeferredExecution"] = true, ["DataAccessRoleArn"] = "arn:aws:iam::111122223333:role/r" },
            ContentRedaction = new() { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted_and_unredacted" },
            ToxicityDetection = [new JsonObject { ["ToxicityCategories"] = new JsonArray("ALL") }],
            SubtitleFormats = ["vtt", "srt"],
            SubtitleStartIndex = 1,
            Tags = new Dictionary<string, string> { ["k"] = "v" },
            Overrides = new() { ["FailureReason"] = "none, really" },
        });
        JsonObject job = (await GetJobAsync("all")).Job;
        Assert.Equal(24, job.Count);
        Assert.Equal(2, job["Subtitles"]!["SubtitleFileUris"]!.AsArray().Count);
        Assert.Equal(2, job["Transcript"]!.AsObject().Count);
    }

    [Fact]
    public async Task Overrides_have_the_last_word()
    {
        Sandbox.AddJob(new JobDefinition("a") { Overrides = new() { ["LanguageCode"] = null, ["NewMember"] = 1 } });
        JsonObject job = (await GetJobAsync("a")).Job;
        Assert.False(job.ContainsKey("LanguageCode"));
        Assert.Equal(1, job["NewMember"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_job_of_an_account_that_opted_out_has_no_uri()
    {
        Sandbox.AddJob(new JobDefinition("a") { OptedOut = true });
        JsonObject job = (await GetJobAsync("a")).Job;
        Assert.Equal("COMPLETED", job["TranscriptionJobStatus"]!.GetValue<string>());
        Assert.Equal("{}", job["Transcript"]!.ToJsonString());
    }

    [Fact]
    public async Task Names_are_case_sensitive_and_regions_and_accounts_apart()
    {
        Sandbox.Users.Add(new SandboxUser("AKIAOTHER", "444455556666") { SecretKey = SecretKey });
        Sandbox.AddJob(new JobDefinition("Call"));
        (string?, string?) notFound = ("BadRequestException", "The requested job couldn't be found. Check the job name and try your request again.");

        Assert.Equal("Call", (await GetJobAsync("Call")).Job["TranscriptionJobName"]!.GetValue<string>());
        Assert.Equal(notFound, (await GetJobAsync("call")).Error);
        Assert.Equal(notFound, (await GetJobAsync("Call", "eu-west-1")).Error);
        var other = new TestSigner("AKIAOTHER", SecretKey, "us-east-1", "transcribe");
        Assert.Equal(notFound, (await CallAsync("GetTranscriptionJob", """{"TranscriptionJobName":"Call"}""", other)).Error);
    }
}
