using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.TranscribeService.Internal;

/// <summary>The published endpoint rules of the service.</summary>
internal sealed class AmazonTranscribeServiceEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        bool fips = parameters["UseFIPS"] is true;
        bool dualStack = parameters["UseDualStack"] is true;

        if (parameters["Endpoint"] is string { Length: > 0 } url)
        {
            return Custom(url, fips, dualStack);
        }

        if (parameters["Region"] is not string { Length: > 0 } region)
        {
            throw new AmazonClientException("Invalid Configuration: Missing Region");
        }

        return new Endpoint($"https://{Host(region, Fn.Partition(region), fips, dualStack)}");
    }

    private static Endpoint Custom(string url, bool fips, bool dualStack)
    {
        if (fips)
        {
            throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
        }

        if (dualStack)
        {
            throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");
        }

        return new Endpoint(url);
    }

    private static string Host(string region, Partition partition, bool fips, bool dualStack)
    {
        if (fips && dualStack && !(partition.supportsFIPS && partition.supportsDualStack))
        {
            throw new AmazonClientException(
                "FIPS and DualStack are enabled, but this partition does not support one or both");
        }

        if (fips && !partition.supportsFIPS)
        {
            throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        }

        if (dualStack && !partition.supportsDualStack)
        {
            throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");
        }

        return (fips, dualStack) switch
        {
            (true, true) => $"transcribe-fips.{region}.{partition.dualStackDnsSuffix}",
            (true, false) when partition.name is "aws" or "aws-us-gov" => $"fips.transcribe.{region}.{partition.dnsSuffix}",
            (true, false) => $"transcribe-fips.{region}.{partition.dnsSuffix}",
            (false, true) => $"transcribe.{region}.{partition.dualStackDnsSuffix}",
            // The two regions the rules name, not the partition.
            (false, false) when region is "cn-north-1" or "cn-northwest-1" => $"cn.transcribe.{region}.{partition.dnsSuffix}",
            (false, false) => $"transcribe.{region}.{partition.dnsSuffix}",
        };
    }
}
