using Amazon.Runtime;

namespace Amazon.TranscribeService.Model;

/// <summary>Answers the job that was started.</summary>
public class StartTranscriptionJobResponse : AmazonWebServiceResponse
{
    /// <summary>The job, without a transcript yet.</summary>
    public TranscriptionJob? TranscriptionJob { get; set; }
}
