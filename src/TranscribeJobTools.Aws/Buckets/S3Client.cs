using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Aws.Jobs;

namespace TranscribeJobTools.Aws.Buckets;

/// <summary>The SDK's S3 client, with the module's own connections and its own way to repeat calls.</summary>
internal sealed class S3Client(AWSCredentials credentials, AmazonS3Config config) : AmazonS3Client(credentials, config)
{
    /// <summary>For the buckets behind an endpoint, or else of a region.</summary>
    public static S3Client For(AWSCredentials credentials, string? endpoint, string region, EndpointSettings endpoints) =>
        new(credentials, ServiceCall.Configure(
            new AmazonS3Config
            {
                // Bucket names with dots break TLS in the other style.
                ForcePathStyle = true,
                USEast1RegionalEndpointValue = S3UsEast1RegionalEndpointValue.Regional,
            },
            endpoint,
            region,
            endpoints));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        PassingTrouble.Install(pipeline);
    }
}
