using System.Buffers;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>Brings a file into memory, and looks first whether it can be a transcript at all.</summary>
internal static class TranscriptFile
{
    /// <summary>Four hours of speech with ten readings of each sentence are a tenth of this.</summary>
    private const int LongestLength = 500_000_000;

    private const int ChunkLength = 1 << 20;

    /// <summary>The file's bytes in an array of the shared pool, which large files of a whole folder would wear out the heap without.</summary>
    public static ArraySegment<byte> Load(string path, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            throw DocumentFailures.IsFolder(path);
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            long length = file.Length;
            if (length > LongestLength)
            {
                throw DocumentFailures.TooLong(path, length);
            }

            byte[] content = ArrayPool<byte>.Shared.Rent((int)length);
            int read = 0;
            int came;

            // Less may come: someone is writing the file, and what is missing shows as JSON that ends too early.
            while (read < length && (came = file.Read(content, read, (int)Math.Min(ChunkLength, length - read))) > 0)
            {
                stop.ThrowIfCancellationRequested();
                read += came;
            }

            return new ArraySegment<byte>(content, 0, read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw DocumentFailures.Unreadable(path, e);
        }
    }
}
