using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.TranscribeService.Endpoints;
using Amazon.Util;

namespace Amazon.TranscribeService.Internal;

/// <summary>Hands the configuration over to the endpoint provider.</summary>
internal sealed class AmazonTranscribeServiceEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        IClientConfig config = requestContext.ClientConfig;
        RegionEndpoint? region = requestContext.Request.AlternateEndpoint ?? config.RegionEndpoint;
        return new TranscribeServiceEndpointParameters
        {
            Region = region?.SystemName ?? RegionOfUrl(config),
            UseDualStack = config.UseDualstackEndpoint,
            UseFIPS = config.UseFIPSEndpoint,
            Endpoint = config.ServiceURL,
        };
    }

    private static string? RegionOfUrl(IClientConfig config) => config switch
    {
        { ServiceURL: null or "" } => null,
        { AuthenticationRegion.Length: > 0 } => config.AuthenticationRegion,
        _ => AWSSDKUtils.DetermineRegion(config.ServiceURL),
    };
}
