using System.Net;

namespace TranscribeJobTools.Aws;

/// <summary>How connections are made, to the service and to S3.</summary>
internal static class Connections
{
    /// <summary>
    /// For one pool, as long as the process lives: with the system's proxy, as the SDK makes its own. Connections are renewed so that
    /// a change of DNS is seen.
    /// </summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        // Nobody is sent elsewhere unseen: whoever sends is not to see a session token, nor to choose the host.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // What is left of an answer that nobody wants is not waited for.
        ResponseDrainTimeout = TimeSpan.Zero,
        UseCookies = false,
    };
}
