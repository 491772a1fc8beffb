namespace TranscribeJobTools.Saving;

/// <summary>What to save, and where.</summary>
internal sealed record SaveOptions
{
    /// <summary>The folder, as a full path; it exists.</summary>
    public required string Destination { get; init; }

    /// <summary>The types of output wanted; empty for all that a job made.</summary>
    public IReadOnlyList<string> OutputTypes { get; init; } = [];

    public ExistingFile WhenFileExists { get; init; }

    /// <summary>How many calls and downloads may be in flight at once.</summary>
    public int ThrottleLimit { get; init; } = 32;
}

/// <summary>What to do about a file that is there already.</summary>
internal enum ExistingFile
{
    /// <summary>It is an error.</summary>
    IsError,

    /// <summary>It is kept, if it has the length of what would be saved.</summary>
    IsKept,

    /// <summary>It is replaced, once the new one is whole.</summary>
    IsReplaced,
}

/// <summary>Where a run of saves stands.</summary>
/// <param name="Jobs">The jobs taken in so far.</param>
/// <param name="DoneJobs">Those that are done with, one way or the other.</param>
/// <param name="Files">The files that lie on disk.</param>
/// <param name="Bytes">The bytes that came.</param>
internal sealed record SaveProgress(int Jobs, int DoneJobs, int Files, long Bytes);
