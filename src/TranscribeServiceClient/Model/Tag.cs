namespace Amazon.TranscribeService.Model;

/// <summary>A tag of a job.</summary>
public class Tag
{
    /// <summary>The key, 1 to 128 characters.</summary>
    public string? Key { get; set; }

    /// <summary>The value, up to 256 characters.</summary>
    public string? Value { get; set; }
}
