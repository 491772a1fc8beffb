using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>
/// Ports of sandboxes whose clock was off. The SDK remembers for each address by how much, for the life of the process, and a sandbox
/// of another test that got the same port would meet requests of the wrong time.
/// </summary>
internal static class SkewedPorts
{
    private static readonly ConcurrentBag<TcpListener> s_kept = [];

    /// <summary>Keeps the port of a sandbox that is gone from being given out again, if its clock was off.</summary>
    public static void KeepIfSkewed(SandboxServer sandbox)
    {
        bool isSkewed = sandbox.Requests.All.Any(request =>
            request.Fault?.StartsWith("clock skew", StringComparison.Ordinal) == true
            || request.ErrorCode is "InvalidSignatureException" or "RequestTimeTooSkewed");
        if (!isSkewed)
        {
            return;
        }

        var listener = new TcpListener(IPAddress.Loopback, new Uri(sandbox.Url).Port);
        try
        {
            listener.Start();
            s_kept.Add(listener);
        }
        catch (SocketException)
        {
            // Somebody was quicker; it is not worth more than this.
            listener.Dispose();
        }
    }
}
