using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Backend;

/// <summary>The AWS half. AWS Tools brings an AWSSDK.Core of its own, so that ours must stay apart.</summary>
internal static class AwsBackend
{
    private static readonly PrivatePart s_part = new("TranscribeJobTools.Aws", "dependencies");

    private static readonly Lazy<IConnectionFactory> s_connections = new(() => s_part.Create<IConnectionFactory>("AwsConnectionFactory"));

    public static IConnectionFactory Connections => s_connections.Value;
}
