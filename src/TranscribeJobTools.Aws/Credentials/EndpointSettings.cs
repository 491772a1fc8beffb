using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.TranscribeService;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>The endpoints that were configured in place of the regions' own (null where there is none), and the kind of those.</summary>
/// <remarks>By our own reading: the SDK reads half of these variables once in the life of a process, and a shell lives long.</remarks>
internal sealed record EndpointSettings(string? Transcribe, string? S3, string? Sts, bool UseFips, bool UseDualstack)
{
    /// <summary>What may be called beside Amazon S3.</summary>
    public IReadOnlyList<Uri> Trusted =>
        [.. new[] { S3, Transcribe }.Where(endpoint => endpoint is not null).Distinct().Select(endpoint => new Uri(endpoint!))];

    /// <summary>-EndpointUrl, or AWS_ENDPOINT_URL_(TRANSCRIBE|S3|STS), AWS_ENDPOINT_URL, or what the profile says.</summary>
    public static EndpointSettings Resolve(ConnectionSettings settings, Identity identity)
    {
        CredentialProfile? profile = identity.Profile
            ?? new ProfileStore(settings.ProfileLocation).FindSettings(ProfileStore.NameInEnvironment ?? ProfileStore.Default);
        bool useFips = Flag("AWS_USE_FIPS_ENDPOINT") ?? profile?.UseFIPSEndpoint ?? false;
        bool useDualstack = Flag("AWS_USE_DUALSTACK_ENDPOINT") ?? profile?.UseDualstackEndpoint ?? false;
        if (!string.IsNullOrWhiteSpace(settings.EndpointUrl))
        {
            string endpoint = Check(settings.EndpointUrl, "-EndpointUrl");
            return new EndpointSettings(endpoint, endpoint, endpoint, useFips, useDualstack);
        }

        bool isIgnored = Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ?? profile?.IgnoreConfiguredEndpointUrls ?? false;
        return isIgnored
            ? new EndpointSettings(null, null, null, useFips, useDualstack)
            : new EndpointSettings(
                InEnvironment("TRANSCRIBE") ?? InProfile(() => new AmazonTranscribeServiceConfig(), profile, settings),
                InEnvironment("S3") ?? InProfile(() => new AmazonS3Config(), profile, settings),
                InEnvironment("STS") ?? InProfile(() => new AmazonSecurityTokenServiceConfig(), profile, settings),
                useFips,
                useDualstack);
    }

    private static string? InEnvironment(string service)
    {
        const string Variable = "AWS_ENDPOINT_URL";
        string? variable = new[] { $"{Variable}_{service}", Variable }
            .FirstOrDefault(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        return variable is null ? null : Check(Environment.GetEnvironmentVariable(variable)!, variable);
    }

    /// <summary>Only the SDK can read the services section; a configuration that is used for nothing else is how to ask it.</summary>
    /// <remarks>It is made only when there is a profile to ask about: else the first call would load S3's and STS's assemblies for nothing.</remarks>
    private static string? InProfile(Func<ClientConfig> newConfig, CredentialProfile? profile, ConnectionSettings settings)
    {
        if (profile is null)
        {
            return null;
        }

        ClientConfig config = newConfig();
        config.Profile = new Profile(profile.Name, ProfileStore.FileOf(settings.ProfileLocation));
        config.IgnoreConfiguredEndpointUrls = false;
        try
        {
            return string.IsNullOrEmpty(config.ServiceURL) ? null : Check(config.ServiceURL, Source(profile));
        }
        catch (AmazonClientException)
        {
            // Its message quotes the address, which may hold a password.
            throw ConnectionFailures.InvalidEndpoint(null, Source(profile));
        }

        static string Source(CredentialProfile profile) => $"The endpoint_url of profile '{profile.Name}'";
    }

    private static bool? Flag(string variable) =>
        bool.TryParse(Environment.GetEnvironmentVariable(variable), out bool value) ? value : null;

    private static string Check(string endpoint, string source) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
            ? uri.GetLeftPart(UriPartial.Path)
            : throw ConnectionFailures.InvalidEndpoint(endpoint, source);
}
