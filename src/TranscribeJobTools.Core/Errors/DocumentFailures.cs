using System.Globalization;
using System.Text.Json;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about reading transcripts.</summary>
internal static class DocumentFailures
{
    private const string SaveAgain =
        "Save it again with Save-TranscriptionOutput, which checks that files are whole.";

    public static TranscribeJobException NotFound(string path) => new(
        ErrorIds.FileNotFound,
        ErrorKind.NotFound,
        $"There is no file '{path}'.",
        "Look at the spelling. Jobs are saved first: ... | Save-TranscriptionOutput | Import-TranscriptionDocument");

    public static TranscribeJobException NoMatch(string pattern) => new(
        ErrorIds.FileNotFound,
        ErrorKind.NotFound,
        $"No file matches '{pattern}'.",
        "Look at the spelling; -LiteralPath takes names with brackets as they are.");

    public static TranscribeJobException IsFolder(string path) => new(
        ErrorIds.InvalidPath,
        ErrorKind.InvalidArgument,
        $"'{path}' is a folder; transcripts are files.",
        $"Name its files, as '{System.IO.Path.Combine(path, "*.json")}'.");

    public static TranscribeJobException NotInFileSystem(string path, string provider) => new(
        ErrorIds.InvalidPath,
        ErrorKind.InvalidArgument,
        $"'{path}' is in the {provider} provider; files are read from the file system.",
        "Name a file of the file system.");

    public static TranscribeJobException PathUnusable(string path, Exception reason) => new(
        ErrorIds.InvalidPath,
        ErrorKind.InvalidArgument,
        $"'{path}' leads nowhere: {reason.Message}",
        "Name a file of the file system.",
        reason);

    public static TranscribeJobException Unreadable(string path, Exception reason) => reason is FileNotFoundException or DirectoryNotFoundException
        ? NotFound(path)
        : new TranscribeJobException(
            ErrorIds.ReadFailed,
            reason is UnauthorizedAccessException ? ErrorKind.PermissionDenied : ErrorKind.Read,
            $"'{path}' could not be read: {reason.Message}",
            "Look at the permissions, and whether another program holds the file.",
            reason);

    public static TranscribeJobException TooLong(string path, long length) => NotATranscript(
        string.Create(CultureInfo.InvariantCulture, $"'{path}' is no transcript: it has {length / 1e6:0} MB, more than hours of speech make."),
        "Name a job's JSON file, not its media.");

    public static TranscribeJobException Empty(string path) => NotATranscript($"'{path}' is no transcript: it is empty.", SaveAgain);

    public static TranscribeJobException Markup(string path) => NotATranscript(
        $"'{path}' is no transcript: it is HTML or XML, as servers send in place of a file.", SaveAgain);

    public static TranscribeJobException InvalidJson(string path, string place, JsonException reason) => NotATranscript(
        $"'{path}' is no transcript: it is no JSON from {place} on: {Bare(reason.Message)}", SaveAgain, reason);

    /// <param name="path">The file.</param>
    /// <param name="value">The value's path in the JSON, empty for the root.</param>
    /// <param name="place">Its line and byte.</param>
    /// <param name="reason">What is wrong with it, as the rest of a sentence.</param>
    public static TranscribeJobException Nonsense(string path, string value, string place, string reason) => NotATranscript(
        $"'{path}' is no transcript: {(value.Length == 0 ? "the whole" : value)} {reason} ({place}).",
        "Look at what made or changed the file; the service writes no such value.");

    public static TranscribeJobException NoResults(string path) => NotATranscript(
        $"'{path}' is no transcript: it is JSON, but it has no results with transcripts or items.",
        "Name the file that a transcription job made.");

    public static TranscribeJobException CallAnalytics(string path) => new(
        ErrorIds.AnotherFormat,
        ErrorKind.InvalidData,
        $"'{path}' is the output of a Call Analytics job, which is another format than that of a transcription job.",
        "Read it with Get-Content and ConvertFrom-Json: the turns are in Transcript.");

    public static TranscribeJobException JobDescription(string path) => new(
        ErrorIds.AnotherFormat,
        ErrorKind.InvalidData,
        $"'{path}' is the description of a transcription job, not its transcript.",
        "Save the transcript: Save-TranscriptionOutput <name of the job>");

    public static TranscribeJobException Subtitles(string path) => new(
        ErrorIds.AnotherFormat,
        ErrorKind.InvalidData,
        $"'{path}' holds subtitles, which tell neither words nor speakers.",
        "Name the job's JSON file.");

    private static TranscribeJobException NotATranscript(string message, string remedy, Exception? reason = null) =>
        new(ErrorIds.NotATranscript, ErrorKind.InvalidData, message, remedy, reason);

    /// <summary>Without the place, which the reader tells in its own way, and without the rest of the file, which it may quote.</summary>
    private static string Bare(string message)
    {
        const int Longest = 160;
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = place < 0 ? message : message[..place];
        return reason.Length <= Longest ? reason : $"{reason.AsSpan(0, Longest / 2)} ... {reason.AsSpan(reason.Length - (Longest / 2))}";
    }
}
