namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>How ListTranscriptionJobs fills its pages.</summary>
public enum PagingStyle
{
    /// <summary>Every page but the last is full.</summary>
    Full,

    /// <summary>
    /// As the service may: the filters are applied to a page already cut, so pages come short or empty and still carry a NextToken;
    /// beyond that, every second page is empty and every third looks at half as many jobs.
    /// </summary>
    Sparse,
}
