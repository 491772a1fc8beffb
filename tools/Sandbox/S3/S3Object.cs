namespace TranscribeJobTools.Sandbox.S3;

public sealed class S3Object
{
    private Lazy<ObjectContent> _content;

    internal S3Object(string key, Lazy<ObjectContent> content, Func<DateTimeOffset?> availableSince)
    {
        Key = key;
        _content = content;
        AvailableSince = availableSince;
    }

    public string Key { get; }

    /// <summary>Replacing it changes the ETag, as a new upload would.</summary>
    public ObjectContent Content
    {
        get => _content.Value;
        set => _content = new Lazy<ObjectContent>(value);
    }

    public string ContentType { get; set; } = "application/json";

    /// <summary>Encrypted with a key that the caller may not use: reading is refused.</summary>
    public bool KmsDenied { get; set; }

    public ObjectChecksum Checksum { get; set; } = new();

    /// <summary>The job that made it, if one did.</summary>
    public string? JobName { get; internal init; }

    /// <summary>When it came into being; null as long as the job that makes it is not finished.</summary>
    internal Func<DateTimeOffset?> AvailableSince { get; }
}
