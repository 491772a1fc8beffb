using Amazon.Runtime;

namespace Amazon.TranscribeService.Model;

/// <summary>Answers one page of transcription jobs. A page can be short, or empty, and still not be the last.</summary>
public class ListTranscriptionJobsResponse : AmazonWebServiceResponse
{
    /// <summary>The state that was asked for.</summary>
    public TranscriptionJobStatus? Status { get; set; }

    /// <summary>The token for the next page; none on the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The jobs of the page.</summary>
    public List<TranscriptionJobSummary>? TranscriptionJobSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
