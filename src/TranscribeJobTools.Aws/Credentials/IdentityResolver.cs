using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>
/// Finds credentials in the order of AWS Tools for PowerShell: keys, -Credential, -ProfileName, the session's
/// $StoredAWSCredentials, the environment's keys, AWS_PROFILE, the default profile, container or instance. Whatever is named is
/// used or is an error: a name that leads nowhere never falls through to another account.
/// </summary>
internal static class IdentityResolver
{
    /// <summary>The profile that Initialize-AWSDefaultConfiguration makes.</summary>
    private const string AwsToolsDefaultProfile = "AWS PS Default";

    public static Identity Resolve(ConnectionSettings settings) =>
        FromKeys(settings)
        ?? FromCredential(settings.Credential, "-Credential")
        ?? FromNamedProfile(settings.ProfileName, settings.ProfileLocation, "-ProfileName")
        ?? (settings.ProfileLocation is null ? FromCredential(settings.StoredCredentials, "$StoredAWSCredentials") : null)
        ?? (settings.ProfileLocation is null ? FromEnvironmentKeys() : null)
        ?? FromNamedProfile(ProfileStore.NameInEnvironment, settings.ProfileLocation, "AWS_PROFILE")
        ?? FromDefaultProfile(settings.ProfileLocation)
        ?? HostCredentials.Find()
        ?? throw ConnectionFailures.CredentialsMissing();

    private static Identity? FromKeys(ConnectionSettings settings)
    {
        if (settings.AccessKey is null && settings.SecretKey is null && settings.SessionToken is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(settings.AccessKey) || string.IsNullOrWhiteSpace(settings.SecretKey))
        {
            throw ConnectionFailures.KeysIncomplete();
        }

        return new Identity(
            $"access key {settings.AccessKey}", OfKeys(settings.AccessKey, settings.SecretKey, settings.SessionToken));
    }

    private static Identity? FromCredential(object? credential, string source)
    {
        if (credential is null)
        {
            return null;
        }

        ForeignCredentials foreign = ForeignCredentials.TryWrap(credential)
            ?? throw ConnectionFailures.NotCredentials(source, credential.GetType());
        return new Identity(
            $"{foreign.Name ?? "credentials"} of {source}",
            foreign.IsOfScript ? AskOnce(foreign, source) : new CheckedCredentials(foreign),
            Source: foreign.Id);
    }

    private static AWSCredentials AskOnce(ForeignCredentials credentials, string source)
    {
        try
        {
            ImmutableCredentials keys = credentials.GetCredentials();
            return OfKeys(keys.AccessKey, keys.SecretKey, keys.Token);
        }
        catch (CredentialsException e)
        {
            throw ConnectionFailures.CredentialsUnusable(source, e);
        }
    }

    private static AWSCredentials OfKeys(string accessKey, string secretKey, string? token) => string.IsNullOrEmpty(token)
        ? new BasicAWSCredentials(accessKey, secretKey)
        : new SessionAWSCredentials(accessKey, secretKey, token);

    private static Identity? FromNamedProfile(string? name, string? location, string source)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var store = new ProfileStore(location);
        CredentialProfile profile = store.Find(name)
            ?? throw ConnectionFailures.ProfileNotFound(name, source, location, store.Names);
        return OfProfile(profile, store);
    }

    private static Identity? FromEnvironmentKeys()
    {
        const string KeyVariable = EnvironmentVariablesAWSCredentials.ENVIRONMENT_VARIABLE_ACCESSKEY;
        const string SecretVariable = EnvironmentVariablesAWSCredentials.ENVIRONMENT_VARIABLE_SECRETKEY;
        string? key = Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SecretVariable)))
        {
            return null;
        }

        return new Identity($"access key {key} of the environment", new EnvironmentVariablesAWSCredentials());
    }

    private static Identity? FromDefaultProfile(string? location)
    {
        var store = new ProfileStore(location);
        foreach (string name in (string[])[ProfileStore.Default, AwsToolsDefaultProfile])
        {
            // A default profile that only names a region is not a way to sign in.
            if (store.Find(name) is { CanCreateAWSCredentials: true } profile)
            {
                return OfProfile(profile, store);
            }
        }

        return location is null
            ? null
            : throw ConnectionFailures.ProfileNotFound(ProfileStore.Default, "-ProfileLocation", location, store.Names);
    }

    private static Identity OfProfile(CredentialProfile profile, ProfileStore store) => new(
        $"profile {profile.Name}", new CheckedCredentials(store.GetCredentials(profile)), profile, store.File);
}
