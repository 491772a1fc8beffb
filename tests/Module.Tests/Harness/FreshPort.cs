namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>
/// Sandboxes on ports that no other of this process has had. The SDK remembers for each address by how much its clock was off, for the
/// life of the process: on a port of another test, requests would have that test's time.
/// </summary>
internal static class FreshPort
{
    // Below those that systems give out by themselves; from another start in each process.
    private static int s_port = 15_000 + (Environment.ProcessId % 100 * 100);

    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null)
    {
        while (true)
        {
            try
            {
                SandboxOptions here = (options ?? new SandboxOptions()) with { Port = Interlocked.Increment(ref s_port) };
                return await SandboxServer.StartAsync(here, TestContext.Current.CancellationToken);
            }
            catch (IOException) when (s_port < 32_000)
            {
                // Taken by somebody else.
            }
        }
    }
}
