using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about writing documents.</summary>
internal static class ExportFailures
{
    public static TranscribeJobException ParameterNotForFormat(string parameter, string format, IEnumerable<string> formats) => new(
        ErrorIds.ParameterNotForFormat,
        ErrorKind.InvalidArgument,
        $"-{parameter} means nothing to -Format {format}; it is for {string.Join(", ", formats)}.",
        $"Leave -{parameter} out, or choose another -Format.");

    public static TranscribeJobException DestinationAndOutFile() => new(
        ErrorIds.ParametersExclude,
        ErrorKind.InvalidArgument,
        "-Destination names a folder for many documents and -OutFile the file of one; give one of the two.");

    public static TranscribeJobException OutFileIsFolder(string path) => new(
        ErrorIds.InvalidDestination,
        ErrorKind.InvalidArgument,
        $"'{path}' is a folder; -OutFile takes a file.",
        "Name a file, or the folder with -Destination.");

    public static TranscribeJobException OutFileWithoutFolder(string path) => new(
        ErrorIds.InvalidDestination,
        ErrorKind.InvalidArgument,
        $"There is no folder for '{path}'; -OutFile makes none.",
        "Make the folder, or name it with -Destination, which makes it.");

    public static TranscribeJobException SpeakerLabelNoText(object label) => new(
        ErrorIds.InvalidSpeakerName,
        ErrorKind.InvalidArgument,
        $"-SpeakerName has the key '{label}' ({label.GetType().Name}), which is no label.",
        "Give labels and names as strings: -SpeakerName @{ spk_0 = 'Agent'; spk_1 = 'Customer' }");

    public static TranscribeJobException SpeakerNameNoText(object label, object? name) => new(
        ErrorIds.InvalidSpeakerName,
        ErrorKind.InvalidArgument,
        $"-SpeakerName gives '{label}' no name but {(name is null ? "nothing" : $"'{name}' ({name.GetType().Name})")}.",
        "Give labels and names as strings: -SpeakerName @{ spk_0 = 'Agent'; spk_1 = 'Customer' }");

    public static TranscribeJobException Nameless() => new(
        ErrorIds.NamelessDocument,
        ErrorKind.InvalidArgument,
        "A document has no Path, and no JobName that a file could be named after.",
        "Name its file with -OutFile.");

    public static TranscribeJobException TargetIsSource(string path) => new(
        ErrorIds.TargetIsSource,
        ErrorKind.InvalidArgument,
        $"'{path}' is the transcript itself, which is never replaced by what is made of it.",
        "Name another file with -OutFile.");

    public static TranscribeJobException FileExists(string path, TranscriptionDocument document) => new(
        ErrorIds.FileExists,
        ErrorKind.Exists,
        $"'{path}' exists; {NameOf(document)} was not exported over it.",
        "Replace it with -Force, or name another place with -Destination or -OutFile.");

    public static TranscribeJobException SameTarget(string path, string document, string other) => new(
        ErrorIds.SameTarget,
        ErrorKind.Exists,
        $"'{path}' would be both {other} and {document}; the second was not exported.",
        "-OutFile takes one document. Documents of one name need folders of their own, in two runs.");

    /// <summary>A document as it stands in a sentence.</summary>
    public static string NameOf(TranscriptionDocument document) =>
        document.Path is { } path ? $"'{path}'" : document.JobName is { } job ? $"job '{job}'" : "a document without a name";
}
