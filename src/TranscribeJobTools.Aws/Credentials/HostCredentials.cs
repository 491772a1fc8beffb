using Amazon.Runtime;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>
/// What the computer itself is allowed: web identity, container, instance. Looked for anew each time: the SDK's own chain keeps what
/// it once found, and also looks where IdentityResolver has looked before.
/// </summary>
internal static class HostCredentials
{
    public static Identity? Find() =>
        Make("AWS_WEB_IDENTITY_TOKEN_FILE", "the web identity", AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables)
        ?? Make("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "the container's role", () => new GenericContainerCredentials())
        ?? Make("AWS_CONTAINER_CREDENTIALS_FULL_URI", "the container's role", () => new GenericContainerCredentials())
        ?? OfInstance();

    private static Identity? Make(string variable, string name, Func<AWSCredentials> make)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        {
            return null;
        }

        try
        {
            return new Identity(name, new CheckedCredentials(make()));
        }
        catch (Exception e) when (e is AmazonClientException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw ConnectionFailures.VariableUnusable(variable, e);
        }
    }

    private static Identity? OfInstance() =>
        InstanceMetadata.FindCredentials() is { } credentials
            ? new Identity("the instance's role", new CheckedCredentials(credentials))
            : null;
}
