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

    /// <summary>Replacing it changes the ETag and the checksum, as a new upload would.</summary>
    public ObjectContent Content
    {
        get => _content.Value;
        set
        {
            _content = new Lazy<ObjectContent>(value);
            Checksum = Checksum with { Value = null };
        }
    }

    /// <summary>What is told with the object as it was stored with it: Content-Type, Cache-Control …, x-amz-meta-*.</summary>
    public IDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" };

    public string ContentType
    {
        get => Headers["Content-Type"];
        set => Headers["Content-Type"] = value;
    }

    /// <summary>Encrypted with a key that the caller may not use: reading is refused.</summary>
    public bool KmsDenied { get; set; }

    public ObjectChecksum Checksum { get; set; } = new();

    /// <summary>The job that made it, if one did.</summary>
    public string? JobName { get; internal init; }

    /// <summary>When it came into being; null as long as the job that makes it is not finished.</summary>
    internal Func<DateTimeOffset?> AvailableSince { get; }
}
