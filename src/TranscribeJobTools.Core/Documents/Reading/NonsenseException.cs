namespace TranscribeJobTools.Documents.Reading;

/// <summary>A value that no transcript has, at a byte of the file; where that is within the document is found out afterwards.</summary>
internal sealed class NonsenseException(long position, string reason) : Exception(reason)
{
    public long Position => position;
}
