using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Exporting;

/// <summary>Where documents are written to.</summary>
/// <param name="Folder">The folder that all go into; null for the folder that each was read from.</param>
/// <param name="File">The file that one goes into; null for a name made of the document's own.</param>
/// <param name="CurrentFolder">Where documents go that were read from nowhere.</param>
internal sealed record DocumentTargets(string? Folder, string? File, string CurrentFolder)
{
    private static readonly StringComparison s_pathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path of a document's file.</summary>
    /// <exception cref="TranscribeJobException">The document has no name, or its file would take the transcript's place.</exception>
    public string For(TranscriptionDocument document, string extension)
    {
        string target = File ?? Path.Combine(
            Folder ?? Path.GetDirectoryName(document.Path) ?? CurrentFolder, FileName(document, extension));
        return target.Equals(document.Path, s_pathComparison) ? throw ExportFailures.TargetIsSource(target) : target;
    }

    /// <summary>Named after the file, so that what is redacted stays known by its name; without one, after the job.</summary>
    private static string FileName(TranscriptionDocument document, string extension)
    {
        if (document.Path is { } path)
        {
            string name = Path.GetFileName(path);
            return (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name[..^".json".Length] : name) + extension;
        }

        string type = document.IsRedacted == true ? OutputType.RedactedTranscript : OutputType.Transcript;
        return document.JobName is { } job && JobName.IsValid(job)
            ? OutputFileName.For(job, type, extension)
            : throw ExportFailures.Nameless();
    }
}
