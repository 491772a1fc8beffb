using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Aws.Jobs;

namespace TranscribeJobTools.Aws.Buckets;

/// <summary>The SDK's S3 client, with the module's own connections and its own way to repeat calls.</summary>
internal sealed class S3Client(AWSCredentials credentials, AmazonS3Config config) : AmazonS3Client(credentials, config)
{
    /// <summary>For the buckets of a region.</summary>
    public static S3Client ForRegion(AWSCredentials credentials, string region, EndpointSettings endpoints)
    {
        AmazonS3Config config = NewConfig();
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.UseFIPSEndpoint = endpoints.UseFips;
        config.UseDualstackEndpoint = endpoints.UseDualstack;
        return new S3Client(credentials, config);
    }

    /// <summary>For what lies behind an endpoint.</summary>
    public static S3Client ForEndpoint(AWSCredentials credentials, string endpoint, string region)
    {
        AmazonS3Config config = NewConfig();
        config.ServiceURL = endpoint;
        config.AuthenticationRegion = region;
        return new S3Client(credentials, config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        PassingTrouble.Install(pipeline);
    }

    private static AmazonS3Config NewConfig() => new()
    {
        HttpClientFactory = new WholeAnswers(),
        AllowAutoRedirect = false,
        IgnoreConfiguredEndpointUrls = true,

        // Bucket names with dots break TLS in the other style.
        ForcePathStyle = true,
        USEast1RegionalEndpointValue = S3UsEast1RegionalEndpointValue.Regional,
    };
}
