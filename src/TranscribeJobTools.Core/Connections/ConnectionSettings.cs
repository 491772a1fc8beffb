namespace TranscribeJobTools.Connections;

/// <summary>
/// What the user said about account, region and endpoint, as it was said: by parameters, or by the session of AWS Tools.
/// What is not said here is looked up where AWS Tools looks (environment, profiles, container, instance).
/// </summary>
/// <remarks>Not a record: its text would show the keys.</remarks>
internal sealed class ConnectionSettings : IEquatable<ConnectionSettings>
{
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    public string? SessionToken { get; init; }

    /// <summary>An AWSCredentials of whatever AWSSDK.Core, or AWS Tools' wrapper of one.</summary>
    public object? Credential { get; init; }

    public string? ProfileName { get; init; }

    /// <summary>The credentials file, or its folder, in place of the usual ones.</summary>
    public string? ProfileLocation { get; init; }

    public string? Region { get; init; }

    public string? EndpointUrl { get; init; }

    /// <summary>$StoredAWSCredentials of the session.</summary>
    public object? StoredCredentials { get; init; }

    /// <summary>$StoredAWSRegion of the session.</summary>
    public string? StoredRegion { get; init; }

    private bool SaysCredentials =>
        AccessKey is not null || SecretKey is not null || SessionToken is not null || Credential is not null
        || ProfileName is not null || ProfileLocation is not null;

    /// <summary>These settings for a job that came with others: what is said here wins, the rest is as it was there.</summary>
    /// <param name="origin">The settings of the connection that the job's object carries.</param>
    public ConnectionSettings Over(ConnectionSettings origin)
    {
        ConnectionSettings credentials = SaysCredentials ? this : origin;
        return new ConnectionSettings
        {
            AccessKey = credentials.AccessKey,
            SecretKey = credentials.SecretKey,
            SessionToken = credentials.SessionToken,
            Credential = credentials.Credential,
            ProfileName = credentials.ProfileName,
            ProfileLocation = credentials.ProfileLocation,
            StoredCredentials = credentials.StoredCredentials,
            Region = Region ?? origin.Region,
            EndpointUrl = EndpointUrl ?? origin.EndpointUrl,
            StoredRegion = origin.StoredRegion,
        };
    }

    public bool Equals(ConnectionSettings? other) => other is not null && Parts.Equals(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as ConnectionSettings);

    public override int GetHashCode() => Parts.GetHashCode();

    private (string?, string?, string?, object?, string?, string?, string?, string?, object?, string?) Parts =>
        (AccessKey, SecretKey, SessionToken, Credential, ProfileName, ProfileLocation, Region, EndpointUrl, StoredCredentials,
            StoredRegion);
}
