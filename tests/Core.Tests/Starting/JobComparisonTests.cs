using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;
using static TranscribeJobTools.Core.Tests.Starting.Starts;

namespace TranscribeJobTools.Core.Tests.Starting;

public class JobComparisonTests
{
    /// <summary>A request that asks for all that can be asked for, but for what excludes it.</summary>
    private static readonly StartRequest s_full = Request("a") with
    {
        LanguageCode = null,
        IdentifyLanguage = true,
        LanguageOptions = ["en-US", "de-DE"],
        LanguageIdSettings = new Dictionary<string, LanguageIdSettings> { ["en-US"] = new() { VocabularyName = "terms" } },
        MediaFormat = "mp4",
        MediaSampleRateHertz = 8000,
        Media = new Media { MediaFileUri = "s3://media/a.mp3", RedactedMediaFileUri = "s3://media/redacted-a.mp3" },
        Settings = new Settings
        {
            ShowSpeakerLabels = true,
            MaxSpeakerLabels = 4,
            ShowAlternatives = true,
            MaxAlternatives = 3,
            VocabularyName = "terms",
            VocabularyFilterName = "rude",
            VocabularyFilterMethod = "mask",
        },
        ModelSettings = new ModelSettings { LanguageModelName = "calls" },
        ContentRedaction = new ContentRedaction
        {
            RedactionType = "PII",
            RedactionOutput = "redacted",
            PiiEntityTypes = ["NAME", "EMAIL"],
        },
        Subtitles = new SubtitlesOutput { Formats = ["vtt", "srt"], OutputStartIndex = 1 },
        ToxicityDetection = [new ToxicityDetectionSettings { ToxicityCategories = ["ALL"] }],
        Tags = [new Tag { Key = "team", Value = "calls" }],
    };

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_job_that_was_asked_for_is_known_again_at_work_and_finished(int minutes)
    {
        Assert.Empty(JobComparison.Differences(Job(Request("a"), minutes), Request("a")));
        Assert.Empty(JobComparison.Differences(Job(s_full, minutes), s_full));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_member_that_makes_another_transcript_counts(string difference) =>
        Assert.Equal([difference], JobComparison.Differences(Job(s_full, 2), s_changes[difference]));

    [Fact]
    public void Less_is_another_job_too() => Assert.Equal(
        ["MaxSpeakerLabels is 4 there and not set here"],
        JobComparison.Differences(Job(With(new Settings { MaxSpeakerLabels = 4 }), 2), Request("a")));

    [Fact]
    public void Order_and_tags_do_not_count()
    {
        StartRequest other = s_full with
        {
            LanguageOptions = ["de-DE", "en-US"],
            Subtitles = new SubtitlesOutput { Formats = ["srt", "vtt"] },
            ContentRedaction = new ContentRedaction
            {
                RedactionType = "PII",
                RedactionOutput = "redacted",
                PiiEntityTypes = ["EMAIL", "NAME"],
            },
            Tags = [],
            JobExecutionSettings = new JobExecutionSettings { AllowDeferredExecution = true, DataAccessRoleArn = "arn" },
        };

        Assert.Empty(JobComparison.Differences(Job(s_full, 2), other));
    }

    [Fact]
    public void What_the_service_found_out_counts_only_if_it_was_asked_for()
    {
        TranscriptionJobDetail finished = Job(Request("a"), 2);

        Assert.Equal("mp3", finished.MediaFormat);
        Assert.Equal(
            ["MediaFormat is mp3 there and wav here", "MediaSampleRateHertz is 16000 there and 8000 here"],
            JobComparison.Differences(finished, Request("a") with { MediaFormat = "wav", MediaSampleRateHertz = 8000 }));
    }

    [Fact]
    public void All_kinds_of_PII_are_the_same_as_none_named()
    {
        StartRequest none = Request("a") with { ContentRedaction = new ContentRedaction { RedactionType = "PII", RedactionOutput = "redacted" } };
        StartRequest all = none with
        {
            ContentRedaction = new ContentRedaction { RedactionType = "PII", RedactionOutput = "redacted", PiiEntityTypes = ["ALL"] },
        };

        Assert.Empty(JobComparison.Differences(Job(none, 2), all));
        Assert.Empty(JobComparison.Differences(Job(all, 2), none));
    }

    [Theory]
    [InlineData("https://s3.us-east-1.amazonaws.com/out/calls/a.json", null)]
    [InlineData("https://out.s3.us-east-1.amazonaws.com/calls/a.json", null)]
    [InlineData("s3://out/calls/a.json", null)]
    [InlineData(null, null)]
    [InlineData(
        "https://s3.us-east-1.amazonaws.com/other/a.json", "its output lies at https://s3.us-east-1.amazonaws.com/other/a.json and not in out")]
    [InlineData(
        "https://s3.us-east-1.amazonaws.com/aws-transcribe-us-east-1-prod/1/a/asrOutput.json?X-Amz-Signature=secret",
        "its output lies at https://s3.us-east-1.amazonaws.com/aws-transcribe-us-east-1-prod/1/a/asrOutput.json?... and not in out")]
    public void The_bucket_is_told_by_where_the_output_lies(string? output, string? difference)
    {
        var job = new FakeJob("a", SimulatedTime.Start)
        {
            Request = Request("a"),
            Transcript = new Transcript { TranscriptFileUri = output },
        };

        IReadOnlyList<string> found = JobComparison.Differences(
            job.DetailAt(SimulatedTime.Start), Request("a") with { OutputBucketName = "out" });

        Assert.Equal(difference is null ? [] : [difference], found);
    }

    private static readonly Dictionary<string, StartRequest> s_changes = new()
    {
        ["MediaFileUri is s3://media/a.mp3 there and s3://media/b.mp3 here"] = s_full with
        {
            Media = new Media { MediaFileUri = "s3://media/b.mp3", RedactedMediaFileUri = "s3://media/redacted-a.mp3" },
        },
        ["RedactedMediaFileUri is s3://media/redacted-a.mp3 there and not set here"] =
            s_full with { Media = new Media { MediaFileUri = "s3://media/a.mp3" } },
        ["MediaFormat is mp4 there and mp3 here"] = s_full with { MediaFormat = "mp3" },
        ["MediaSampleRateHertz is 8000 there and 16000 here"] = s_full with { MediaSampleRateHertz = 16000 },
        ["IdentifyLanguage is True there and False here"] = s_full with { IdentifyLanguage = null },
        ["IdentifyMultipleLanguages is False there and True here"] = s_full with { IdentifyMultipleLanguages = true },
        ["LanguageOptions is de-DE, en-US there and fr-FR here"] = s_full with { LanguageOptions = ["fr-FR"] },
        ["LanguageIdSettings is en-US: vocabulary terms there and en-US: filter terms here"] = s_full with
        {
            LanguageIdSettings = new Dictionary<string, LanguageIdSettings> { ["en-US"] = new() { VocabularyFilterName = "terms" } },
        },
        ["MaxSpeakerLabels is 4 there and 5 here"] = With(s_full.Settings!, maxSpeakerLabels: 5),
        ["VocabularyFilterMethod is mask there and tag here"] = With(s_full.Settings!, method: "tag"),
        ["LanguageModelName is calls there and not set here"] = s_full with { ModelSettings = null },
        ["RedactionOutput is redacted there and redacted_and_unredacted here"] = s_full with
        {
            ContentRedaction = new ContentRedaction
            {
                RedactionType = "PII",
                RedactionOutput = "redacted_and_unredacted",
                PiiEntityTypes = ["NAME", "EMAIL"],
            },
        },
        ["PiiEntityTypes is EMAIL, NAME there and PIN here"] = s_full with
        {
            ContentRedaction = new ContentRedaction { RedactionType = "PII", RedactionOutput = "redacted", PiiEntityTypes = ["PIN"] },
        },
        ["SubtitleFormats is srt, vtt there and vtt here"] =
            s_full with { Subtitles = new SubtitlesOutput { Formats = ["vtt"], OutputStartIndex = 1 } },
        ["SubtitleOutputStartIndex is 1 there and 0 here"] =
            s_full with { Subtitles = new SubtitlesOutput { Formats = ["vtt", "srt"], OutputStartIndex = 0 } },
        ["ToxicityCategories is ALL there and not set here"] = s_full with { ToxicityDetection = [] },
    };

    private static StartRequest With(Settings settings) => Request("a") with { Settings = settings };

    private static StartRequest With(Settings settings, int? maxSpeakerLabels = null, string? method = null) => s_full with
    {
        Settings = new Settings
        {
            ShowSpeakerLabels = true,
            MaxSpeakerLabels = maxSpeakerLabels ?? settings.MaxSpeakerLabels,
            ShowAlternatives = true,
            MaxAlternatives = settings.MaxAlternatives,
            VocabularyName = settings.VocabularyName,
            VocabularyFilterName = settings.VocabularyFilterName,
            VocabularyFilterMethod = method ?? settings.VocabularyFilterMethod,
        },
    };

    /// <summary>The job that the request makes, so many minutes later; it is at work for one.</summary>
    private static TranscriptionJobDetail Job(StartRequest request, int minutes) =>
        new FakeJob("a", SimulatedTime.Start) { Request = request, EndsAfter = TimeSpan.FromMinutes(1) }
            .DetailAt(SimulatedTime.Start + TimeSpan.FromMinutes(minutes));
}
