using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Exporting;

/// <summary>Writes the documents of one run as files, no two of them into one.</summary>
/// <param name="formatIn">The form of the files in a folder: a page links to media beside it.</param>
/// <param name="replaces">Whether files that exist are replaced.</param>
internal sealed class DocumentWriter(Func<string, IDocumentFormat> formatIn, bool replaces)
{
    private readonly Dictionary<string, TargetRegister> _folders = new(StringComparer.Ordinal);

    /// <summary>Writes a document beside its target, and gives it the target's name when it is whole.</summary>
    /// <exception cref="TranscribeJobException">The file exists, is another document's, or can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing of the document stays.</exception>
    public void Write(TranscriptionDocument document, string target, CancellationToken cancellationToken)
    {
        string name = ExportFailures.NameOf(document);
        try
        {
            if (TargetsIn(Path.GetDirectoryName(target)!).Take(Path.GetFileName(target), name) is { } other)
            {
                throw ExportFailures.SameTarget(target, name, other);
            }

            if (!replaces && File.Exists(target))
            {
                throw ExportFailures.FileExists(target, document);
            }

            WriteWhole(document, target, cancellationToken);
        }
        catch (IOException) when (!replaces && File.Exists(target))
        {
            throw ExportFailures.FileExists(target, document);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw SaveFailures.WriteFailed(target, e);
        }
    }

    private void WriteWhole(TranscriptionDocument document, string target, CancellationToken cancellationToken)
    {
        string temporary = PartialFiles.PathFor(target);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                formatIn(Path.GetDirectoryName(target)!).Write(document, file);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, target, replaces);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private TargetRegister TargetsIn(string folder)
    {
        if (!_folders.TryGetValue(folder, out TargetRegister? targets))
        {
            PartialFiles.RemoveLeftovers(folder);
            _folders.Add(folder, targets = new TargetRegister(folder));
        }

        return targets;
    }
}
