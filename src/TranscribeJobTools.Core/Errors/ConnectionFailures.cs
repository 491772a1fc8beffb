using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about credentials, regions and endpoints, before any call is made.</summary>
internal static class ConnectionFailures
{
    public static TranscribeJobException CredentialsMissing() => new(
        ErrorIds.CredentialsMissing,
        ErrorKind.Authentication,
        "There are no AWS credentials: none by parameter, none in $StoredAWSCredentials, none in the environment, no default "
            + "profile, no role of this computer.",
        "Name a profile with -ProfileName, or sign in with Set-AWSCredential (in the scope that calls this cmdlet: what a function "
            + "or another runspace sets is not seen here), or set AWS_PROFILE.");

    public static TranscribeJobException KeysIncomplete() => new(
        ErrorIds.InvalidCredentials,
        ErrorKind.InvalidArgument,
        "-AccessKey and -SecretKey go together, and -SessionToken only with both.",
        "Give both keys, or name a profile with -ProfileName.");

    public static TranscribeJobException NotCredentials(string source, Type type) => new(
        ErrorIds.InvalidCredentials,
        ErrorKind.InvalidArgument,
        $"{source} is a {type.FullName}, not AWS credentials.",
        "Give an Amazon.Runtime.AWSCredentials, as Get-AWSCredential and New-AWSCredential return it.");

    public static TranscribeJobException CredentialsUnusable(string source, Exception reason) => new(
        ErrorIds.CredentialsMissing,
        ErrorKind.Authentication,
        $"{source} gives no credentials: {reason.Message}",
        "Look at what it does, or name a profile with -ProfileName.",
        reason);

    public static TranscribeJobException ProfileNotFound(string name, string source, string? location, IReadOnlyList<string> names) => new(
        ErrorIds.ProfileNotFound,
        ErrorKind.NotFound,
        $"There is no profile '{name}' ({source})"
            + (location is null ? "." : $" in '{location}'."),
        names.Count == 0 && location is not null
            ? "No profiles were found there: -ProfileLocation takes a credentials file or its folder."
        : names.Count == 0
            ? "No usable profiles were found: make one with Set-AWSCredential -StoreAs or aws configure."
            : $"These are there: {string.Join(", ", names.Take(20))}{(names.Count > 20 ? ", ..." : "")}");

    public static TranscribeJobException ProfileUnusable(string name, Exception reason) => new(
        ErrorIds.ProfileUnusable,
        ErrorKind.Authentication,
        $"Profile '{name}' gives no credentials: {reason.Message}",
        "Look at what the profile says in the AWS credentials and config files.",
        reason);

    public static TranscribeJobException VariableUnusable(string variable, Exception reason) => new(
        ErrorIds.InvalidCredentials,
        ErrorKind.Authentication,
        $"The environment variable {variable} leads to no credentials: {reason.Message}",
        "Look at what it says, or name a profile with -ProfileName.",
        reason);

    public static TranscribeJobException RegionMissing(string? profile) => new(
        ErrorIds.RegionMissing,
        ErrorKind.InvalidArgument,
        "No region is named: not by -Region, $StoredAWSRegion, "
            + (profile is null ? "" : $"profile '{profile}', ")
            + "the default profile, AWS_REGION or this computer.",
        "Give -Region us-east-1, for instance, or set it once with Set-DefaultAWSRegion or AWS_REGION.");

    public static TranscribeJobException InvalidRegion(string region) => new(
        ErrorIds.InvalidRegion,
        ErrorKind.InvalidArgument,
        $"'{region}' is not the name of a region.",
        "Regions are named as us-east-1 or eu-central-1; press Tab behind -Region for all of them.");

    public static TranscribeJobException InvalidEndpoint(string? endpoint, string source) => new(
        ErrorIds.InvalidEndpoint,
        ErrorKind.InvalidArgument,
        $"{source}{(endpoint is null ? "" : $" '{Bare(endpoint)}'")} is not a plain URL of http or https.",
        "Give it as https://host or http://127.0.0.1:4566.");

    /// <summary>The address without what may be a password in it.</summary>
    private static string Bare(string endpoint)
    {
        string address = PresignedUrl.WithoutQuery(endpoint)!;
        int at = address.LastIndexOf('@');
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? address : $"{(scheme < 0 ? "" : address[..(scheme + 3)])}...{address[at..]}";
    }
}
