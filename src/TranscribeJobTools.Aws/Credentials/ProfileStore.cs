using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>The profiles of this user: the SDK's store on Windows, and the shared files; or those of one location.</summary>
internal sealed partial class ProfileStore(string? location)
{
    public const string Default = SharedCredentialsFile.DefaultProfileName;

    // Without a location the chain also sees profiles that stand only in the config file.
    private readonly CredentialProfileStoreChain _chain = new(FileOf(location));

    /// <summary>The credentials file in place of the usual ones, if one was named.</summary>
    public string? File => FileOf(location);

    /// <summary>The profile that AWS_PROFILE names.</summary>
    public static string? NameInEnvironment =>
        Environment.GetEnvironmentVariable("AWS_PROFILE") is { } name && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>The profiles that give credentials; none if the files can't be read, which is for <see cref="Find"/> to tell.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            try
            {
                return [.. _chain.ListProfiles().Select(profile => profile.Name).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
            }
            catch (Exception e) when (IsBadConfiguration(e))
            {
                return [];
            }
        }
    }

    /// <summary>AWS Tools takes the credentials file or its folder.</summary>
    public static string? FileOf(string? location) =>
        string.IsNullOrWhiteSpace(location) ? null
        : Directory.Exists(location) ? Path.Combine(location, "credentials")
        : location;

    /// <exception cref="TranscribeJobException">The profile is there but can't be read.</exception>
    public CredentialProfile? Find(string name)
    {
        try
        {
            return _chain.TryGetProfile(name, out CredentialProfile profile) ? profile : null;
        }
        catch (Exception e) when (IsBadConfiguration(e))
        {
            throw ConnectionFailures.ProfileUnusable(name, WithoutContent(e));
        }
    }

    /// <summary>A profile for its settings alone: if it can't be read it says nothing, since its credentials aren't asked for.</summary>
    public CredentialProfile? FindSettings(string name)
    {
        try
        {
            return Find(name);
        }
        catch (TranscribeJobException)
        {
            return null;
        }
    }

    /// <exception cref="TranscribeJobException">The profile gives no credentials.</exception>
    public AWSCredentials GetCredentials(CredentialProfile profile)
    {
        try
        {
            return AWSCredentialsFactory.GetAWSCredentials(profile, _chain);
        }
        catch (Exception e) when (IsBadConfiguration(e))
        {
            throw ConnectionFailures.ProfileUnusable(profile.Name, WithoutContent(e));
        }
    }

    private static bool IsBadConfiguration(Exception e) =>
        e is AmazonClientException or InvalidOperationException or ArgumentException or FormatException or IOException
            or InvalidDataException or UnauthorizedAccessException;

    /// <summary>The SDK quotes a line that it can't read, and what stands there may be a key.</summary>
    private static Exception WithoutContent(Exception e) =>
        QuotedLine().IsMatch(e.Message) ? new InvalidDataException(QuotedLine().Replace(e.Message, "")) : e;

    [GeneratedRegex("(?<=^Line [0-9]+):<.*>(?= in file)", RegexOptions.Singleline)]
    private static partial Regex QuotedLine();
}
