using Amazon.Runtime;

namespace Amazon.TranscribeService.Internal;

/// <summary>The modes of AWS_DEFAULTS_MODE, alike in all AWS SDKs: they differ in how long a connection may take.</summary>
internal static class DefaultModes
{
    public static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, seconds: 3.1),
        Mode(DefaultConfigurationMode.InRegion, seconds: 1.1),
        Mode(DefaultConfigurationMode.CrossRegion, seconds: 3.1),
        Mode(DefaultConfigurationMode.Mobile, seconds: 30),
        Mode(DefaultConfigurationMode.Auto, seconds: 1.1),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, double seconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromSeconds(seconds),
        TlsNegotiationTimeout = TimeSpan.FromSeconds(seconds),
    };
}
