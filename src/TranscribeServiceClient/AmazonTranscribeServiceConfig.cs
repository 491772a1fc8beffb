using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.TranscribeService.Internal;
using Amazon.Util.Internal;

namespace Amazon.TranscribeService;

/// <summary>The configuration of a client of Amazon Transcribe.</summary>
public class AmazonTranscribeServiceConfig : ClientConfig
{
    private static readonly string s_userAgent = InternalSDKUtils.BuildUserAgentString(
        ServiceId, typeof(AmazonTranscribeServiceConfig).Assembly.GetName().Version!.ToString(3));

    /// <summary>Makes the configuration with what the environment says.</summary>
    public AmazonTranscribeServiceConfig()
        : base(new DefaultConfigurationProvider(DefaultModes.All))
    {
        // Core finds AWS_ENDPOINT_URL_TRANSCRIBE and the service's section of a profile by this name.
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "transcribe";
        EndpointProvider = new AmazonTranscribeServiceEndpointProvider();
    }

    /// <summary>The id of the service in the environment and in profiles.</summary>
    public static new string ServiceId => "Transcribe";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "transcribe";

    /// <inheritdoc/>
    public override string ServiceVersion => "2017-10-26";

    /// <inheritdoc/>
    public override string UserAgent => s_userAgent;

    /// <summary>The endpoint that a request would go to with this configuration.</summary>
    /// <param name="parameters">The request.</param>
    /// <returns>The endpoint.</returns>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var requestContext = new RequestContext(enableMetric: false)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return new AmazonTranscribeServiceEndpointResolver()
            .GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(requestContext, null));
    }
}
