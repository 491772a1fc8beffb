using Amazon.Runtime;

namespace Amazon.TranscribeService.Model;

/// <summary>Answers one transcription job.</summary>
public class GetTranscriptionJobResponse : AmazonWebServiceResponse
{
    /// <summary>The job.</summary>
    public TranscriptionJob? TranscriptionJob { get; set; }
}
