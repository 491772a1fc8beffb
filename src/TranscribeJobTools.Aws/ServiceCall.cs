using Amazon;
using Amazon.Runtime;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Aws.Jobs;

namespace TranscribeJobTools.Aws;

/// <summary>What all calls through the SDK have in common: how its clients are configured, and how a call is made once.</summary>
internal static class ServiceCall
{
    /// <summary>How long a whole answer may take, its body included.</summary>
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Sets a client up with the module's connections, for an endpoint or for the region's own.</summary>
    public static T Configure<T>(T config, string? endpoint, string region, EndpointSettings endpoints)
        where T : ClientConfig
    {
        config.HttpClientFactory = new WholeAnswers();
        config.AllowAutoRedirect = false;

        // What is configured has been read: see EndpointSettings.
        config.IgnoreConfiguredEndpointUrls = true;
        if (endpoint is not null)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = endpoints.UseFips;
            config.UseDualstackEndpoint = endpoints.UseDualstack;
        }

        return config;
    }

    /// <summary>Makes a call, with its failures translated.</summary>
    public static async Task<T> RunAsync<T>(
        AWSCredentials credentials,
        Func<CancellationToken, Task<T>> call,
        Func<Exception, Exception> translate,
        CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // The SDK would ask for them in the midst of the call, on the caller's thread and without a token.
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            late.CancelAfter(s_answerTimeout);
            return await call(late.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw translate(e);
        }
    }
}
