using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.TranscribeService;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>The endpoints that the user configured in place of the regions' own; null where there is none.</summary>
internal sealed record EndpointSettings(string? Transcribe, string? S3)
{
    /// <summary>What may be called beside Amazon S3.</summary>
    public IReadOnlyList<Uri> Trusted =>
        [.. new[] { S3, Transcribe }.Where(endpoint => endpoint is not null).Distinct().Select(endpoint => new Uri(endpoint!))];

    /// <summary>-EndpointUrl, or AWS_ENDPOINT_URL_(TRANSCRIBE|S3), AWS_ENDPOINT_URL, or what the profile says.</summary>
    public static EndpointSettings Resolve(ConnectionSettings settings, Identity identity)
    {
        if (!string.IsNullOrWhiteSpace(settings.EndpointUrl))
        {
            string endpoint = Check(settings.EndpointUrl, "-EndpointUrl")!;
            return new EndpointSettings(endpoint, endpoint);
        }

        return new EndpointSettings(
            Check(Configured(new AmazonTranscribeServiceConfig(), settings, identity), "The configured endpoint"),
            Check(Configured(new AmazonS3Config(), settings, identity), "The configured endpoint"));
    }

    /// <summary>The SDK knows the rules; a configuration that is used for nothing else is how to ask it.</summary>
    private static string? Configured(ClientConfig config, ConnectionSettings settings, Identity identity)
    {
        if (identity.Profile is { } profile)
        {
            config.Profile = new Profile(profile.Name, settings.ProfileLocation);
        }

        return config.ServiceURL;
    }

    private static string? Check(string? endpoint, string source)
    {
        if (endpoint is null)
        {
            return null;
        }

        return Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.UserInfo.Length == 0
                ? uri.GetLeftPart(UriPartial.Path)
                : throw ConnectionFailures.InvalidEndpoint(endpoint, source);
    }
}
