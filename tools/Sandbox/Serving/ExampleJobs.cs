using System.Text.Json.Nodes;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Transcribe;

namespace TranscribeJobTools.Sandbox.Serving;

/// <summary>Jobs of every kind, made within the last hours, some of them still on their way.</summary>
public static class ExampleJobs
{
    private const string OtherRegion = "eu-west-1";

    private static JsonObject TwoSpeakers => new() { ["ShowSpeakerLabels"] = true, ["MaxSpeakerLabels"] = 2 };

    public static void AddTo(SandboxServer sandbox, DateTimeOffset now)
    {
        // What Start-TranscriptionJob may upload to, and what jobs may be told to write to.
        sandbox.AddBucket("sandbox-uploads");
        sandbox.AddBucket("sandbox-transcripts");
        sandbox.AddBucket("sandbox-transcripts-eu", OtherRegion);

        JobDefinition Job(string name, double minutesAgo, double runsForSeconds = 41.3) => new(name)
        {
            CreationTime = now.AddMinutes(-minutesAgo),
            QueuedFor = TimeSpan.FromMilliseconds(23),
            RunsFor = TimeSpan.FromSeconds(runsForSeconds),
            MediaFileUri = $"s3://sandbox-media/{name}.mp3",
            DetectedMediaFormat = "mp3",
            DetectedSampleRateHertz = 44100,
        };

        JobDefinition[] jobs =
        [
            Job("call-0001", 347),
            Job("call-0002", 312) with { Settings = TwoSpeakers },
            Job("call-0003", 268) with
            {
                ContentRedaction = new JsonObject
                {
                    ["RedactionType"] = "PII",
                    ["RedactionOutput"] = "redacted_and_unredacted",
                    ["PiiEntityTypes"] = new JsonArray("NAME", "EMAIL", "PHONE"),
                },
                Settings = TwoSpeakers,
            },
            Job("call-0004", 190) with
            {
                FailureReason = "The media format provided does not match the detected media format. "
                    + "Check the media format and try your request again.",
                MediaFormat = "wav",
            },
            Job("meeting.review-42", 151, 214.8) with { SubtitleFormats = ["vtt", "srt"], Settings = TwoSpeakers },
            Job("interview.unknown-language", 122) with
            {
                LanguageCode = null,
                IdentifyLanguage = true,
                DetectedLanguageCode = "en-GB",
                LanguageOptions = ["en-US", "en-GB", "de-DE"],
            },
            Job("archive-own-bucket", 96) with { OutputBucket = "sandbox-transcripts", OutputKey = "2026/archive (final) no. 1 + notes.json" },
            Job("board-opted-out", 71) with { OptedOut = true },
            Job("call-0005", 2, 135),
            Job("call-0006", 1, 100) with { Settings = TwoSpeakers },
            Job("call-0007", 0, 20) with { QueuedFor = TimeSpan.FromSeconds(30) },
            Job("podcast-042", 205, 95) with { Region = OtherRegion, SubtitleFormats = ["srt"], SubtitleStartIndex = 1 },
            Job("anruf-0001", 88) with
            {
                Region = OtherRegion,
                LanguageCode = null,
                IdentifyMultipleLanguages = true,
                LanguageCodes =
                [
                    new JsonObject { ["LanguageCode"] = "de-DE", ["DurationInSeconds"] = 14.2 },
                    new JsonObject { ["LanguageCode"] = "en-GB", ["DurationInSeconds"] = 5.86 },
                ],
                OutputBucket = "sandbox-transcripts-eu",
                Tags = new Dictionary<string, string> { ["team"] = "support", ["cost-center"] = "4711" },
            },
            Job("anruf-0002", 0, 45) with { Region = OtherRegion, QueuedFor = TimeSpan.FromSeconds(5), LanguageCode = "de-DE" },
        ];
        foreach (JobDefinition job in jobs)
        {
            sandbox.AddJob(job);
        }
    }

    /// <summary>Plain finished jobs, one every ten seconds before the examples.</summary>
    public static void AddBulk(SandboxServer sandbox, DateTimeOffset now, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            sandbox.AddJob(new JobDefinition($"bulk-{i:00000}")
            {
                CreationTime = now.AddHours(-6).AddSeconds(-10 * (count - i)),
                RunsFor = TimeSpan.FromSeconds(8),
                MediaFileUri = $"s3://sandbox-media/bulk/{i:00000}.wav",
            });
        }
    }
}
