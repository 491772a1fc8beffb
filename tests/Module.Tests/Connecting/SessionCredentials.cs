using System.Diagnostics.CodeAnalysis;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>The shape of an Amazon.Runtime.AWSCredentials, of no AWSSDK at all.</summary>
public sealed class SomeCredentials(Func<SomeKeys?> keys)
{
    public SomeCredentials(SandboxUser user)
        : this(() => SomeKeys.Of(user))
    {
    }

    public SomeKeys? GetCredentials() => keys();
}

/// <summary>The shape of an Amazon.Runtime.ImmutableCredentials.</summary>
public sealed record SomeKeys(string? AccessKey, string? SecretKey, string? Token)
{
    public static SomeKeys Of(SandboxUser user) => new(user.AccessKeyId, user.SecretKey, user.SessionToken);
}

/// <summary>The shape of what AWS Tools keeps in $StoredAWSCredentials: nothing of it is public but its text.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is known by this name.")]
public sealed class AWSPSCredentials(object credentials, string name)
{
    internal object Credentials { get; } = credentials;

    public override string ToString() => name;
}
