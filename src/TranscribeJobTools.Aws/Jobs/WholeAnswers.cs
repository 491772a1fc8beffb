using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>
/// The connections to the service: one pool for the process. An answer is read to its end before the SDK sees it: the SDK reads bodies
/// without a token, so that one that stalls would hold a thread and a connection however long the caller has been gone.
/// </summary>
internal sealed class WholeAnswers : HttpClientFactory
{
    private static readonly HttpClient s_http = new(new Reader { InnerHandler = Connections.NewHandler() })
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
