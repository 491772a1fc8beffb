namespace Amazon.TranscribeService.Model;

/// <summary>Asks to delete one transcription job that has ended.</summary>
public class DeleteTranscriptionJobRequest : AmazonTranscribeServiceRequest
{
    /// <summary>The name of the job: 1 to 200 of <c>0-9 a-z A-Z . _ -</c>, case sensitive.</summary>
    public string? TranscriptionJobName { get; set; }
}
