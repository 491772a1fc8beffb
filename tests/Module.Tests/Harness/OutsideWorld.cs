using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>
/// All that is not on loopback, for the whole process: a proxy that lets nobody through and tells which hosts were asked for. So no
/// test needs a network, and what goes to AWS itself is seen.
/// </summary>
internal sealed class OutsideWorld : IWebProxy
{
    private static readonly TcpListener s_listener = new(IPAddress.Loopback, 0);
    private static readonly Channel<string> s_hosts = Channel.CreateUnbounded<string>();

    private OutsideWorld()
    {
    }

    public ICredentials? Credentials { get; set; }

    /// <summary>Once, before any call: a client keeps the proxy that it found when it was made.</summary>
    public static void CutOff()
    {
        s_listener.Start();
        HttpClient.DefaultProxy = new OutsideWorld();
        _ = ServeAsync();
    }

    public static void Forget()
    {
        while (s_hosts.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>The next host that is asked for.</summary>
    public static Task<string> NextHostAsync() =>
        s_hosts.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

    public Uri GetProxy(Uri destination) => new($"http://{s_listener.LocalEndpoint}");

    // Names that nobody has are looked up in earnest: no answer ever comes from outside.
    public bool IsBypassed(Uri host) => host.IsLoopback || host.Host.EndsWith(".invalid", StringComparison.Ordinal);

    private static async Task ServeAsync()
    {
        while (true)
        {
            using TcpClient client = await s_listener.AcceptTcpClientAsync();
            try
            {
                using var reader = new StreamReader(client.GetStream());
                if (await reader.ReadLineAsync() is { } line && line.Split(' ') is [_, string target, _])
                {
                    s_hosts.Writer.TryWrite(target.Split(':')[0]);
                }
            }
            catch (IOException)
            {
                // The caller has gone away.
            }
        }
    }
}
