namespace TranscribeJobTools.Sandbox.S3;

/// <summary>A part of an object that is being uploaded.</summary>
public sealed class UploadedPart
{
    internal UploadedPart(int number, UploadedBody body, DateTimeOffset lastModified)
    {
        Number = number;
        Body = body;
        LastModified = lastModified;
    }

    public int Number { get; }

    public long Length => Body.Content.Length;

    public string ETag => Body.Content.ETag;

    public DateTimeOffset LastModified { get; }

    internal UploadedBody Body { get; }
}
