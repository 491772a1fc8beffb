using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>
/// Finds the region in the order of AWS Tools for PowerShell (-Region, $StoredAWSRegion, the default profile, the environment, the
/// instance), with one thing that its users miss there: the region of the profile in use.
/// </summary>
internal static class RegionResolver
{
    /// <exception cref="TranscribeJobException">There is none, or it can't be a region.</exception>
    public static string Resolve(ConnectionSettings settings, Identity identity, bool isCustomEndpoint)
    {
        string region = NonEmpty(settings.Region)
            ?? NonEmpty(settings.StoredRegion)
            ?? identity.Profile?.Region?.SystemName
            ?? new ProfileStore(settings.ProfileLocation).FindSettings(ProfileStore.Default)?.Region?.SystemName
            ?? NonEmpty(Environment.GetEnvironmentVariable("AWS_REGION"))
            ?? NonEmpty(Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION"))
            ?? InstanceMetadata.FindRegion()
            ?? throw ConnectionFailures.RegionMissing(identity.Profile?.Name);

        // The name becomes part of a host: what is none must not lead signed requests elsewhere.
        string systemName = region.ToLowerInvariant();
        return AwsPartition.OfRegion(systemName) is not null ? systemName
            : isCustomEndpoint && IsHarmless(region) ? region
            : throw ConnectionFailures.InvalidRegion(region);
    }

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool IsHarmless(string region) =>
        region.Length <= 32 && region.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
