namespace Amazon.TranscribeService.Model;

/// <summary>Asks for one transcription job.</summary>
public class GetTranscriptionJobRequest : AmazonTranscribeServiceRequest
{
    /// <summary>The name of the job: 1 to 200 of <c>0-9 a-z A-Z . _ -</c>, case sensitive.</summary>
    public string? TranscriptionJobName { get; set; }
}
