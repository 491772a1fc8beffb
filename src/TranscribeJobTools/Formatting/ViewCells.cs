using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Formatting;

/// <summary>
/// The cells of the default views that need thought. Public for the files in formats/ alone. They take jobs as objects, since views
/// also show what came back from a file or another session, which only has the shape of a job.
/// </summary>
public static class ViewCells
{
    /// <summary>How long a job took, or how long it has been under way.</summary>
    /// <param name="job">The job.</param>
    public static string Took(PSObject? job) => Time(job, nameof(TranscriptionJobDetail.CreationTime)) is { } created
        ? Duration((Time(job, nameof(TranscriptionJobDetail.CompletionTime)) ?? TimeProvider.System.GetUtcNow().UtcDateTime) - created)
        : "";

    /// <summary>A job's language, or those that were heard.</summary>
    /// <param name="job">The job.</param>
    public static string Language(PSObject? job)
    {
        if (job is null)
        {
            return "";
        }

        string[] heard = [.. job.Items(nameof(TranscriptionJobDetail.LanguageCodes))
            .Select(item => item.Text(nameof(LanguageCodeItem.LanguageCode)))
            .OfType<string>()];
        return Printable.Text(heard.Length > 1
            ? string.Join(", ", heard)
            : job.Text(nameof(TranscriptionJobDetail.LanguageCode)) ?? heard.FirstOrDefault() ?? "");
    }

    /// <summary>The same, and how sure the service is of a language that it identified.</summary>
    /// <param name="job">The job.</param>
    public static string LanguageAndScore(PSObject? job) =>
        job?.Properties[nameof(TranscriptionJobDetail.IdentifiedLanguageScore)]?.Value is double score
            ? string.Create(CultureInfo.CurrentCulture, $"{Language(job)} ({score * 100:0}%)")
            : Language(job);

    /// <summary>What else a user wants to know at a glance: why a job failed, or what it made.</summary>
    /// <param name="job">The job.</param>
    public static string Remark(PSObject? job)
    {
        if (Failure(job) is { Length: > 0 } failure)
        {
            return failure;
        }

        if (job?.Text(nameof(TranscriptionJobDetail.TranscriptionJobStatus)) != JobStatus.Completed || JobObject.Read(job).Known is not { } known)
        {
            return "";
        }

        // What came through remoting may have lost its links on the way.
        bool isShallow = job.Member(nameof(TranscriptionJobDetail.Transcript))?.BaseObject is string;
        return string.Join(", ", OutputLink.AllOf(known).Select(Describe).DefaultIfEmpty(isShallow ? "" : "no output"));
    }

    /// <summary>Why a job failed, without anything that could steer a terminal.</summary>
    /// <param name="job">The job.</param>
    public static string Failure(PSObject? job) => Printable.Text(job?.Text(nameof(TranscriptionJobDetail.FailureReason)) ?? "");

    /// <summary>Links without their queries, which are secrets and longer than a screen; one a line.</summary>
    /// <param name="uris">The links.</param>
    public static string Links(params string?[]? uris) => string.Join('\n', (uris ?? []).Select(PresignedUrl.Shown));

    /// <summary>A length as people read it.</summary>
    /// <param name="bytes">The length in bytes.</param>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1e6:0.0} MB"),
    };

    private static DateTime? Time(PSObject? job, string name) => (job?.Properties[name]?.Value as DateTime?)?.ToUniversalTime();

    /// <summary>A time span as people read it. Of a job of this minute the clocks may differ: it is never negative.</summary>
    internal static string Duration(TimeSpan duration) => duration < TimeSpan.Zero ? "0:00:00"
        : duration.TotalDays >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalDays}d {duration:hh}h")
        : duration.TotalHours >= 10 ? string.Create(CultureInfo.InvariantCulture, $"{duration:hh}h {duration:mm}m")
        : duration.ToString("h\\:mm\\:ss", CultureInfo.InvariantCulture);

    private static string Describe(OutputLink link) => link.OutputType switch
    {
        OutputType.Transcript => "transcript",
        OutputType.RedactedTranscript => "redacted",
        _ => Path.GetExtension(link.FileName).TrimStart('.'),
    };
}
