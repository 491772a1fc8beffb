using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>The profiles of this user: the SDK's store on Windows, and the shared files; or those of one location.</summary>
internal sealed class ProfileStore(string? location)
{
    public const string Default = SharedCredentialsFile.DefaultProfileName;

    // Without a location the chain also sees profiles that stand only in the config file.
    private readonly CredentialProfileStoreChain _chain =
        string.IsNullOrWhiteSpace(location) ? new CredentialProfileStoreChain() : new CredentialProfileStoreChain(FileOf(location));

    public IReadOnlyList<string> Names =>
        [.. _chain.ListProfiles().Select(profile => profile.Name).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    public CredentialProfile? Find(string name) => _chain.TryGetProfile(name, out CredentialProfile profile) ? profile : null;

    /// <exception cref="TranscribeJobException">The profile gives no credentials.</exception>
    public AWSCredentials GetCredentials(CredentialProfile profile)
    {
        try
        {
            return AWSCredentialsFactory.GetAWSCredentials(profile, _chain);
        }
        catch (Exception e) when (e is AmazonClientException or InvalidOperationException or ArgumentException)
        {
            throw ConnectionFailures.ProfileUnusable(profile.Name, e);
        }
    }

    /// <summary>AWS Tools takes the credentials file or its folder.</summary>
    private static string FileOf(string location) =>
        Directory.Exists(location) ? Path.Combine(location, "credentials") : location;
}
