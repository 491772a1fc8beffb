namespace TranscribeJobTools.Saving;

/// <summary>A checksum that was told with a file, and the same of the bytes that came: all of them, in order, by however many answers.</summary>
internal interface IFileChecksum : IDisposable
{
    /// <summary>Its name, as S3 writes it: CRC64NVME, SHA256.</summary>
    string Algorithm { get; }

    /// <summary>What the whole file ought to have, in Base64.</summary>
    string Expected { get; }

    /// <summary>Takes the next bytes of the file.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>What the bytes have that came, in Base64.</summary>
    string GetFound();
}
