using System.Management.Automation;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Input;

/// <summary>A job as it comes in: its name, and what its object tells beside.</summary>
internal sealed record JobObject(string Name, TranscribeConnection? Connection = null, TranscriptionJobDetail? Known = null)
{
    /// <summary>Reads a name, one of our own objects, or anything that has a TranscriptionJobName.</summary>
    /// <exception cref="TranscribeJobException">It is no job.</exception>
    public static JobObject Read(object? input)
    {
        object? value = input is PSObject wrapped ? wrapped.BaseObject : input;
        return value switch
        {
            string name => new JobObject(name),
            TranscriptionJobDetail job => new JobObject(job.TranscriptionJobName, job.Connection, job),
            TranscriptionJobSummary job => new JobObject(job.TranscriptionJobName, job.Connection),
            TranscriptionOutputFile file => new JobObject(file.TranscriptionJobName, file.Connection),
            null => throw Failures.NotAJob("$null"),
            _ => ReadForeign(PSObject.AsPSObject(input)) ?? throw Failures.NotAJob(Describe(value)),
        };
    }

    /// <summary>Takes the links along, so that what AWS Tools has just fetched needs no second call.</summary>
    private static JobObject? ReadForeign(PSObject job)
    {
        string? name = Text(job, nameof(TranscriptionJobDetail.TranscriptionJobName));
        if (name is null && IsRow(job))
        {
            name = Text(job, "JobName") ?? Text(job, "Name");
        }

        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        PSObject? transcript = Member(job, nameof(TranscriptionJobDetail.Transcript));
        PSObject? subtitles = Member(job, nameof(TranscriptionJobDetail.Subtitles));
        return new JobObject(name, Known: new TranscriptionJobDetail
        {
            TranscriptionJobName = name,
            TranscriptionJobStatus = Text(job, nameof(TranscriptionJobDetail.TranscriptionJobStatus)),
            Transcript = transcript is null ? null : new Transcript
            {
                TranscriptFileUri = Text(transcript, nameof(Transcript.TranscriptFileUri)),
                RedactedTranscriptFileUri = Text(transcript, nameof(Transcript.RedactedTranscriptFileUri)),
            },
            Subtitles = subtitles is null ? null : new SubtitlesOutput
            {
                Formats = Texts(subtitles, nameof(SubtitlesOutput.Formats)),
                SubtitleFileUris = Texts(subtitles, nameof(SubtitlesOutput.SubtitleFileUris)),
            },
        });
    }

    /// <summary>A row of a file or of a query, whose columns may have the parameter's short names. A real object's Name is not a job's.</summary>
    private static bool IsRow(PSObject job) =>
        job.BaseObject is PSCustomObject && !job.TypeNames[0].StartsWith("Deserialized.", StringComparison.Ordinal);

    private static PSObject? Member(PSObject owner, string name) =>
        owner.Properties[name]?.Value is { } value ? PSObject.AsPSObject(value) : null;

    /// <summary>A string, or what the SDK and Clixml make of a string constant: an object with a Value.</summary>
    private static string? Text(PSObject owner, string name) => Text(Member(owner, name));

    private static string? Text(PSObject? value) =>
        value?.BaseObject as string ?? value?.Properties["Value"]?.Value as string ?? (value?.BaseObject is PSCustomObject ? null : value?.ToString());

    private static string[] Texts(PSObject owner, string name) =>
        LanguagePrimitives.GetEnumerable(Member(owner, name)?.BaseObject) is { } items
            ? [.. items.Cast<object>().Select(item => Text(PSObject.AsPSObject(item)) ?? "")]
            : Text(owner, name) is { } single ? [single] : [];

    private static string Describe(object value)
    {
        string text = value.ToString() ?? "";
        return $"'{(text.Length <= 60 ? text : text[..57] + "...")}' ({value.GetType().FullName})";
    }
}
