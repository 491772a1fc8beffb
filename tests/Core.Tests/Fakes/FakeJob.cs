using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>A job of the <see cref="FakeJobService"/>: QUEUED, then IN_PROGRESS, then COMPLETED or FAILED, each at its time.</summary>
internal sealed class FakeJob(string name, DateTimeOffset created)
{
    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    public TimeSpan QueuedFor { get; init; }

    /// <summary>From its creation to its end.</summary>
    public TimeSpan EndsAfter { get; init; } = TimeSpan.Zero;

    /// <summary>Why it fails; null if it doesn't.</summary>
    public string? FailureReason { get; init; }

    /// <summary>What it was started with; null for one that was just there.</summary>
    public StartRequest? Request { get; init; }

    public DateTimeOffset? Deleted { get; set; }

    public Transcript? Transcript { get; init; }

    /// <summary>The transcript with a link made at that moment, in place of <see cref="Transcript"/>.</summary>
    public Func<Transcript>? TranscriptNow { get; init; }

    public SubtitlesOutput? Subtitles { get; init; }

    public DateTimeOffset Ended => Created + EndsAfter;

    public string StatusAt(DateTimeOffset time) =>
        time < Created + QueuedFor ? JobStatus.Queued
        : time < Ended ? JobStatus.InProgress
        : FailureReason is null ? JobStatus.Completed
        : JobStatus.Failed;

    public bool IsThereAt(DateTimeOffset time) => time >= Created && !(time >= Deleted);

    public TranscriptionJobSummary SummaryAt(DateTimeOffset time) => new()
    {
        TranscriptionJobName = Name,
        TranscriptionJobStatus = StatusAt(time),
        CreationTime = ServiceTime.ToLocal(Created.UtcDateTime),
    };

    public TranscriptionJobDetail DetailAt(DateTimeOffset time) => new()
    {
        TranscriptionJobName = Name,
        TranscriptionJobStatus = StatusAt(time),
        CreationTime = ServiceTime.ToLocal(Created.UtcDateTime),
        CompletionTime = time < Ended ? null : ServiceTime.ToLocal(Ended.UtcDateTime),
        FailureReason = time < Ended ? null : FailureReason,
        Transcript = StatusAt(time) == JobStatus.Completed ? TranscriptNow?.Invoke() ?? Transcript : null,
        Subtitles = Request?.Subtitles ?? Subtitles,
        Media = Request?.Media,
        LanguageCode = Request?.LanguageCode,
        MediaFormat = Request?.MediaFormat ?? (time < Ended ? null : "mp3"),
        MediaSampleRateHertz = Request?.MediaSampleRateHertz ?? (time < Ended ? null : 16000),
        Settings = SettingsOf(Request),
        ModelSettings = Request?.ModelSettings,
        JobExecutionSettings = Request?.JobExecutionSettings,
        ContentRedaction = Request?.ContentRedaction,
        IdentifyLanguage = Request?.IdentifyLanguage,
        IdentifyMultipleLanguages = Request?.IdentifyMultipleLanguages,
        LanguageOptions = Request?.LanguageOptions ?? [],
        LanguageIdSettings = Request?.LanguageIdSettings,
        ToxicityDetection = Request?.ToxicityDetection ?? [],
        Tags = Request?.Tags ?? [],
    };

    /// <summary>They come back with two members that nobody set.</summary>
    private static Settings SettingsOf(StartRequest? request) => new()
    {
        VocabularyName = request?.Settings?.VocabularyName,
        ShowSpeakerLabels = request?.Settings?.ShowSpeakerLabels,
        MaxSpeakerLabels = request?.Settings?.MaxSpeakerLabels,
        ChannelIdentification = request?.Settings?.ChannelIdentification ?? false,
        ShowAlternatives = request?.Settings?.ShowAlternatives ?? false,
        MaxAlternatives = request?.Settings?.MaxAlternatives,
        VocabularyFilterName = request?.Settings?.VocabularyFilterName,
        VocabularyFilterMethod = request?.Settings?.VocabularyFilterMethod,
    };
}
