using System.Globalization;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Formatting;

/// <summary>The cells of the default views that need thought. Public for formats/TranscribeJobTools.Format.ps1xml alone.</summary>
public static class ViewCells
{
    /// <summary>How long a job took, or how long it has been under way.</summary>
    /// <param name="started">When it was created.</param>
    /// <param name="ended">When it ended, if it has.</param>
    public static string Duration(DateTime? started, DateTime? ended) => Duration(started, ended, TimeProvider.System);

    /// <summary>A job's language, or what is known of it.</summary>
    /// <param name="code">The language code.</param>
    /// <param name="languages">The languages that were heard.</param>
    /// <param name="score">How sure the service is, 0 to 1.</param>
    public static string Language(string? code, LanguageCodeItem[]? languages, double? score)
    {
        string text = languages is { Length: > 1 } ? string.Join(", ", languages.Select(language => language.LanguageCode)) : code ?? "";
        return score is { } sure ? string.Create(CultureInfo.CurrentCulture, $"{text} ({sure:P0})") : text;
    }

    /// <summary>What else a user wants to know at a glance: why a job failed, or what it made.</summary>
    /// <param name="job">The job.</param>
    public static string Remark(TranscriptionJobDetail? job)
    {
        if (job?.FailureReason is { } reason)
        {
            return Printable.Text(reason);
        }

        return job?.TranscriptionJobStatus == JobStatus.Completed
            ? string.Join(", ", OutputLink.AllOf(job).Select(link => Path.GetExtension(link.FileName) is var extension && extension == ".json"
                ? (link.OutputType == OutputType.RedactedTranscript ? "redacted transcript" : "transcript")
                : extension.TrimStart('.')).DefaultIfEmpty("no output"))
            : "";
    }

    /// <summary>Text of the service, without anything that could steer a terminal.</summary>
    /// <param name="text">The text.</param>
    public static string Text(string? text) => Printable.Text(text ?? "");

    /// <summary>A link without its query, which is a secret and longer than a screen.</summary>
    /// <param name="uri">The link.</param>
    public static string Link(string? uri) =>
        uri is null ? "" : PresignedUrl.WithoutQuery(uri) + (PresignedUrl.IsPresigned(uri) ? "?..." : "");

    /// <summary>A length as people read it.</summary>
    /// <param name="bytes">The length in bytes.</param>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1e6:0.0} MB"),
    };

    internal static string Duration(DateTime? started, DateTime? ended, TimeProvider time)
    {
        if (started is not { } from)
        {
            return "";
        }

        TimeSpan duration = (ended ?? time.GetLocalNow().DateTime) - from;
        return duration < TimeSpan.Zero ? ""
            : duration.TotalDays >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalDays}d {duration:hh\\:mm\\:ss}")
            : duration.ToString("h\\:mm\\:ss", CultureInfo.InvariantCulture);
    }
}
