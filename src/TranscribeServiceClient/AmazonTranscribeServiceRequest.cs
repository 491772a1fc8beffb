using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>What all requests to the service have in common.</summary>
public class AmazonTranscribeServiceRequest : AmazonWebServiceRequest;
