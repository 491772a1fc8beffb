using Amazon.Runtime.Internal;

namespace Amazon.TranscribeService.Internal;

internal sealed class AmazonTranscribeServiceMetadata : IServiceMetadata
{
    public string ServiceId => AmazonTranscribeServiceConfig.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
