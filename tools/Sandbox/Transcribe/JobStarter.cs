using System.Text.Json.Nodes;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>StartTranscriptionJob: the rules between members, then a job that runs by the sandbox's options.</summary>
internal sealed class JobStarter(S3Store store, OutputWriter outputs, SandboxOptions options)
{
    public SandboxJob Start(JsonObject input, string accountId, string region, JobShelf shelf)
    {
        StartRules.Check(input);
        CheckBuckets(input, accountId, region);
        JsonObject? settings = input["JobExecutionSettings"]?.AsObject();
        bool mayQueue = settings?["AllowDeferredExecution"]?.GetValue<bool>() ?? false;
        if (!mayQueue && shelf.Count(job => job.Status == JobStatus.InProgress) >= options.MaxRunningJobs)
        {
            throw new ServiceException(new TranscribeError(
                "LimitExceededException", "You have too many jobs running at the same time. Wait until a job finishes and try your request again."));
        }

        var started = new SandboxJob(Definition(input, accountId, region), accountId, options.TimeProvider);
        if (!shelf.TryAdd(started))
        {
            throw new ServiceException(new TranscribeError(
                "ConflictException", "The requested job name already exists. Use a different job name."));
        }

        started.Outputs = outputs.Plan(started);
        return started;
    }

    private void CheckBuckets(JsonObject input, string accountId, string region)
    {
        // Media in buckets that the sandbox does not have are taken on trust, so that one can start a job from nothing.
        if (input["Media"]!["MediaFileUri"]?.GetValue<string>() is string media
            && media.StartsWith("s3://", StringComparison.Ordinal)
            && media["s3://".Length..].Split('/', 2) is [string mediaBucketName, string mediaKey]
            && store.Find(mediaBucketName) is S3Bucket mediaBucket)
        {
            CheckRegion(mediaBucket, region);
            if (mediaBucket.AccountId != accountId || mediaBucket.Find(mediaKey) is null)
            {
                throw TranscribeError.BadRequest(
                    "The S3 URI that you provided can't be accessed. Make sure that you have read permission and try your request again.");
            }
        }

        if (input["OutputBucketName"]?.GetValue<string>() is string output)
        {
            S3Bucket? bucket = store.Find(output);
            if (bucket is null || bucket.AccountId != accountId)
            {
                throw TranscribeError.BadRequest(
                    $"The specified S3 bucket '{output}' can't be accessed. Make sure that you have write permission and try your request again.");
            }

            CheckRegion(bucket, region);
        }
    }

    private static void CheckRegion(S3Bucket bucket, string region)
    {
        if (bucket.Region != region)
        {
            throw TranscribeError.BadRequest(
                $"The specified S3 bucket isn't in the same region. Make sure the bucket is in the {region} region and try your request again.");
        }
    }

    private JobDefinition Definition(JsonObject input, string accountId, string region)
    {
        string? Text(string member) => input[member]?.GetValue<string>();
        bool Flag(string member) => input[member]?.GetValue<bool>() ?? false;
        JsonObject? Structure(string member) => input[member]?.DeepClone().AsObject();

        string name = Text("TranscriptionJobName")!;
        return new JobDefinition(name)
        {
            AccountId = accountId,
            Region = region,
            QueuedFor = options.StartedJobsQueueFor,
            RunsFor = options.StartedJobsRunFor,
            MediaFileUri = input["Media"]!["MediaFileUri"]!.GetValue<string>(),
            RedactedMediaFileUri = input["Media"]!["RedactedMediaFileUri"]?.GetValue<string>(),
            MediaFormat = Text("MediaFormat"),
            DetectedMediaFormat = Path.GetExtension(input["Media"]!["MediaFileUri"]!.GetValue<string>()) is { Length: > 1 } extension
                ? extension[1..].ToLowerInvariant()
                : "wav",
            MediaSampleRateHertz = input["MediaSampleRateHertz"]?.GetValue<int>(),
            LanguageCode = Text("LanguageCode"),
            IdentifyLanguage = Flag("IdentifyLanguage"),
            IdentifyMultipleLanguages = Flag("IdentifyMultipleLanguages"),
            LanguageCodes = Flag("IdentifyMultipleLanguages")
                ? [new JsonObject { ["LanguageCode"] = "en-US", ["DurationInSeconds"] = 5.86 }]
                : null,
            LanguageOptions = Texts(input["LanguageOptions"]),
            LanguageIdSettings = Structure("LanguageIdSettings"),
            Settings = Structure("Settings"),
            ModelSettings = Structure("ModelSettings"),
            JobExecutionSettings = Structure("JobExecutionSettings"),
            ContentRedaction = Structure("ContentRedaction"),
            ToxicityDetection = input["ToxicityDetection"]?.DeepClone().AsArray(),
            SubtitleFormats = Texts(input["Subtitles"]?["Formats"]),
            SubtitleStartIndex = input["Subtitles"]?["OutputStartIndex"]?.GetValue<int>(),
            Tags = input["Tags"]?.AsArray().ToDictionary(tag => tag!["Key"]!.GetValue<string>(), tag => tag!["Value"]!.GetValue<string>()),
            OutputBucket = Text("OutputBucketName"),
            OutputKey = Text("OutputKey") is string key ? OwnKey(key, name) : null,
        };
    }

    /// <summary>A key that does not end in .json is a folder to the service, with a slash at its end or without.</summary>
    private static string OwnKey(string outputKey, string jobName) =>
        outputKey.EndsWith(".json", StringComparison.Ordinal) ? outputKey : $"{outputKey.TrimEnd('/')}/{jobName}.json";

    private static string[]? Texts(JsonNode? list) => list is null ? null : [.. list.AsArray().Select(item => item!.GetValue<string>())];
}
