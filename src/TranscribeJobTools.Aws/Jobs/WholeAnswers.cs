using System.Net;
using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>
/// The connections to the service: one pool for the process. An answer is read to its end before the SDK sees it: the SDK reads bodies
/// without a token, so that one that stalls would hold a thread and a connection however long the caller has been gone.
/// </summary>
internal sealed class WholeAnswers : HttpClientFactory
{
    // As the SDK makes them, with the system's proxy; connections are renewed so that a change of DNS is seen.
    private static readonly HttpClient s_http = new(new Reader
    {
        InnerHandler = new SocketsHttpHandler
        {
            // The service sends nobody elsewhere; whoever does is not to see a session token.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        },
    })
    {
        // Each call has its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => s_http;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class Reader : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                // The content keeps what was read for whoever reads next.
                await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
