namespace TranscribeJobTools.Starting;

/// <summary>How jobs are started.</summary>
internal sealed record StartOptions
{
    /// <summary>Replaces finished jobs of the same names, and other objects under the media's keys.</summary>
    public bool Force { get; init; }

    /// <summary>Makes it an error that the account has as many jobs at work as it may, in place of waiting for a place.</summary>
    public bool NoQueue { get; init; }

    /// <summary>How many jobs may be worked on at once.</summary>
    public int ThrottleLimit { get; init; } = 32;
}

/// <summary>Where a run of starts stands.</summary>
/// <param name="Done">The jobs that are done with, one way or the other.</param>
/// <param name="Bytes">The bytes that were uploaded.</param>
/// <param name="WaitingForPlace">The jobs that wait until another one of the account has finished.</param>
internal sealed record StartProgress(int Done, long Bytes, int WaitingForPlace);
