using Amazon.Runtime;
using Amazon.TranscribeService.Endpoints;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

public class EndpointTests
{
    [Theory]
    [InlineData("us-east-1", "transcribe", "fips.transcribe", "amazonaws.com", "api.aws")]
    [InlineData("eu-central-1", "transcribe", "fips.transcribe", "amazonaws.com", "api.aws")]
    [InlineData("us-gov-west-1", "transcribe", "fips.transcribe", "amazonaws.com", "api.aws")]
    [InlineData("cn-north-1", "cn.transcribe", "transcribe-fips", "amazonaws.com.cn", "api.amazonwebservices.com.cn")]
    [InlineData("cn-northwest-1", "cn.transcribe", "transcribe-fips", "amazonaws.com.cn", "api.amazonwebservices.com.cn")]
    [InlineData("us-iso-east-1", "transcribe", "transcribe-fips", "c2s.ic.gov", "api.aws.ic.gov")]
    [InlineData("us-isob-east-1", "transcribe", "transcribe-fips", "sc2s.sgov.gov", "api.aws.scloud")]
    [InlineData("eu-isoe-west-1", "transcribe", "transcribe-fips", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk")]
    [InlineData("us-isof-south-1", "transcribe", "transcribe-fips", "csp.hci.ic.gov", "api.aws.hci.ic.gov")]
    [InlineData("eusc-de-east-1", "transcribe", "transcribe-fips", "amazonaws.eu", "api.amazonwebservices.eu")]
    public void Every_partition_has_its_hosts(string region, string plain, string fips, string suffix, string dualStackSuffix)
    {
        Assert.Equal($"https://{plain}.{region}.{suffix}/", UrlOf(region));
        Assert.Equal($"https://{fips}.{region}.{suffix}/", UrlOf(region, fips: true));
        Assert.Equal($"https://transcribe.{region}.{dualStackSuffix}/", UrlOf(region, dualStack: true));
        Assert.Equal($"https://transcribe-fips.{region}.{dualStackSuffix}/", UrlOf(region, fips: true, dualStack: true));
    }

    [Fact]
    public void A_custom_endpoint_is_taken_as_it_is() =>
        Assert.Equal("http://127.0.0.1:4566/", UrlOf(new AmazonTranscribeServiceConfig { ServiceURL = "http://127.0.0.1:4566" }));

    [Theory]
    [InlineData(true, false, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    [InlineData(false, true, "Invalid Configuration: Dualstack and custom endpoint are not supported")]
    [InlineData(true, true, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    public void A_custom_endpoint_excludes_FIPS_and_dual_stack(bool fips, bool dualStack, string message)
    {
        var config = new AmazonTranscribeServiceConfig
        {
            ServiceURL = "http://127.0.0.1:4566",
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        var error = Assert.Throws<AmazonClientException>(() => UrlOf(config));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void No_region_and_no_custom_endpoint_is_an_error()
    {
        var provider = new AmazonTranscribeServiceConfig().EndpointProvider;

        var error = Assert.Throws<AmazonClientException>(
            () => provider.ResolveEndpoint(new TranscribeServiceEndpointParameters()));

        Assert.Equal("Invalid Configuration: Missing Region", error.Message);
    }

    private static string UrlOf(string region, bool fips = false, bool dualStack = false) =>
        UrlOf(new AmazonTranscribeServiceConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        });

    private static string UrlOf(AmazonTranscribeServiceConfig config)
    {
        using var client = new AmazonTranscribeServiceClient(new AnonymousAWSCredentials(), config);
        return client.DetermineServiceOperationEndpoint(new GetTranscriptionJobRequest()).URL;
    }
}
