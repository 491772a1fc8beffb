namespace Amazon.TranscribeService.Model;

/// <summary>Asks for one page of transcription jobs, the newest first.</summary>
public class ListTranscriptionJobsRequest : AmazonTranscribeServiceRequest
{
    /// <summary>Only jobs in this state.</summary>
    public TranscriptionJobStatus? Status { get; set; }

    /// <summary>Only jobs whose name contains this, whatever its case.</summary>
    public string? JobNameContains { get; set; }

    /// <summary>The token of the page before; none for the first page.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most jobs on the page, 1 to 100; the service takes 5 if none is given.</summary>
    public int? MaxResults { get; set; }
}
