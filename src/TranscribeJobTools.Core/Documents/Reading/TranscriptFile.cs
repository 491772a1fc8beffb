using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>Brings a file into memory, and looks first whether it can be a transcript at all.</summary>
internal static class TranscriptFile
{
    /// <summary>Four hours of speech with ten readings of each sentence are a tenth of this.</summary>
    private const int LongestLength = 500_000_000;

    private const int ChunkLength = 1 << 20;

    public static byte[] Load(string path, CancellationToken stop)
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

            byte[] content = new byte[length];
            int read = 0;
            while (read < content.Length)
            {
                stop.ThrowIfCancellationRequested();
                int came = file.Read(content, read, Math.Min(ChunkLength, content.Length - read));
                if (came == 0)
                {
                    // It became shorter meanwhile: someone is writing it, and what is missing shows as JSON that ends too early.
                    return content[..read];
                }

                read += came;
            }

            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw DocumentFailures.Unreadable(path, e);
        }
    }
}
