using Amazon.Runtime;

namespace Amazon.TranscribeService.Model;

/// <summary>Answers that the job is deleted.</summary>
public class DeleteTranscriptionJobResponse : AmazonWebServiceResponse;
