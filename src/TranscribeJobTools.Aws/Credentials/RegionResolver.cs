using Amazon;
using Amazon.Runtime.CredentialManagement;
using Amazon.Util;
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
            ?? FromDefaultProfile(settings.ProfileLocation)
            ?? NonEmpty(Environment.GetEnvironmentVariable("AWS_REGION"))
            ?? NonEmpty(Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION"))
            ?? FromInstance()
            ?? throw ConnectionFailures.RegionMissing(identity.Profile?.Name);

        // The name becomes part of a host: what is none must not lead signed requests elsewhere.
        return AwsPartition.OfRegion(region) is not null || (isCustomEndpoint && IsHarmless(region))
            ? region
            : throw ConnectionFailures.InvalidRegion(region);
    }

    private static string? FromDefaultProfile(string? location)
    {
        CredentialProfile? profile = new ProfileStore(location).Find(ProfileStore.Default);
        return profile?.Region?.SystemName;
    }

    private static string? FromInstance()
    {
        if (EC2InstanceMetadata.IsIMDSEnabled)
        {
            RegionEndpoint? region = EC2InstanceMetadata.Region;
            return region?.SystemName;
        }

        return null;
    }

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool IsHarmless(string region) =>
        region.Length <= 32 && region.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
