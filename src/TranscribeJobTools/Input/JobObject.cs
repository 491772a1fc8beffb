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
        object? value = input.Unwrapped();
        return value switch
        {
            string name => new JobObject(name),
            TranscriptionJobDetail job => new JobObject(job.TranscriptionJobName, job.Connection, job),
            TranscriptionJobSummary job => new JobObject(job.TranscriptionJobName, job.Connection),
            TranscriptionOutputFile file => new JobObject(file.TranscriptionJobName, file.Connection),
            null => throw Failures.NotAJob("$null"),
            _ => ReadForeign(PSObject.AsPSObject(input)) ?? throw Failures.NotAJob(Describe(PSObject.AsPSObject(input))),
        };
    }

    /// <summary>Takes the links along, so that what AWS Tools has just fetched needs no second call.</summary>
    private static JobObject? ReadForeign(PSObject job)
    {
        string? name = job.Text(nameof(TranscriptionJobDetail.TranscriptionJobName));
        if (name is null && IsRow(job))
        {
            name = job.Text("JobName") ?? job.Text("Name");
        }

        if (name is null)
        {
            return null;
        }

        PSObject? transcript = job.Member(nameof(TranscriptionJobDetail.Transcript));
        PSObject? subtitles = job.Member(nameof(TranscriptionJobDetail.Subtitles));
        return new JobObject(name, Known: new TranscriptionJobDetail
        {
            TranscriptionJobName = name,
            TranscriptionJobStatus = job.Text(nameof(TranscriptionJobDetail.TranscriptionJobStatus)),
            Transcript = transcript is null ? null : new Transcript
            {
                TranscriptFileUri = transcript.Text(nameof(Transcript.TranscriptFileUri)),
                RedactedTranscriptFileUri = transcript.Text(nameof(Transcript.RedactedTranscriptFileUri)),
            },
            Subtitles = subtitles is null ? null : new SubtitlesOutput
            {
                Formats = subtitles.Texts(nameof(SubtitlesOutput.Formats)),
                SubtitleFileUris = subtitles.Texts(nameof(SubtitlesOutput.SubtitleFileUris)),
            },
        });
    }

    /// <summary>A row of a file or of a query, whose columns may have the parameter's short names. A real object's Name is not a job's.</summary>
    private static bool IsRow(PSObject job) =>
        job.BaseObject is PSCustomObject && !job.TypeNames[0].StartsWith("Deserialized.", StringComparison.Ordinal);

    /// <summary>What it is. Of a row only the columns that are filled: its values may be anything, keys and links too.</summary>
    private static string Describe(PSObject input)
    {
        if (input.BaseObject is PSCustomObject)
        {
            string columns = string.Join(", ", input.Properties.Where(column => column.Value is not null).Select(column => column.Name));
            return columns.Length == 0 ? "An empty object" : $"An object with {Shorten(columns)}";
        }

        string type = input.BaseObject.GetType().FullName!;
        string text = input.ToString();
        return text == type ? type : $"'{Shorten(text)}' ({type})";
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
