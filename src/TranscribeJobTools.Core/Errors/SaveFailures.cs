using System.Globalization;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about files.</summary>
internal static class SaveFailures
{
    public static TranscribeJobException FileExists(string path, string job) => new(
        ErrorIds.FileExists,
        ErrorKind.Exists,
        $"'{path}' exists; the output of job '{job}' was not saved over it.",
        "Replace it with -Force, keep it with -SkipExisting, or save into another -Destination.");

    public static TranscribeJobException SameTarget(string path, string output, string other) => new(
        ErrorIds.SameTarget,
        ErrorKind.Exists,
        $"'{path}' would be both {other} and {output}; the second was not saved.",
        "Save them into two folders, in two runs.");

    public static TranscribeJobException ForceAndSkip() => new(
        ErrorIds.ParametersExclude,
        ErrorKind.InvalidArgument,
        "-Force replaces files that exist and -SkipExisting keeps them; give one of the two.");

    public static TranscribeJobException DestinationIsFile(string path) => new(
        ErrorIds.InvalidDestination,
        ErrorKind.InvalidArgument,
        $"'{path}' is a file; -Destination takes a folder.",
        "Name a folder. It is made if it isn't there.");

    public static TranscribeJobException DestinationNotInFileSystem(string path, string provider) => new(
        ErrorIds.InvalidDestination,
        ErrorKind.InvalidArgument,
        $"'{path}' is in the {provider} provider; files can only be saved into the file system.",
        "Name a place in the file system.");

    public static TranscribeJobException DestinationUnusable(string path, Exception reason) => new(
        ErrorIds.InvalidDestination,
        ErrorKind.Write,
        $"The folder '{path}' can't be made: {reason.Message}",
        "Name a folder that may be written to.",
        reason);

    public static TranscribeJobException WriteFailed(string path, Exception reason) => new(
        ErrorIds.WriteFailed,
        ErrorKind.Write,
        $"'{path}' could not be written: {reason.Message}",
        "Nothing partial was left. Look at the space, the permissions and the length of the path.",
        reason);

    public const string TooLarge = "Files of this size are not allowed there.";

    public static TranscribeJobException UntrustedHost(string uri, string job) => new(
        ErrorIds.UntrustedHost,
        ErrorKind.PermissionDenied,
        $"The output of job '{job}' is said to lie at '{uri}', which is neither Amazon S3 nor the configured endpoint; "
            + "nothing was sent there.",
        "If this is an emulator of yours, name it with -EndpointUrl or AWS_ENDPOINT_URL_S3.");

    public static TranscribeJobException Broken(string uri, string job, string reason, Exception? inner = null) => new(
        ErrorIds.DownloadBroken,
        ErrorKind.InvalidResult,
        $"What came from '{uri}' is not the output of job '{job}': {reason}",
        "Nothing was saved. Try again; if it stays so, look at the object in its bucket and at what stands between.",
        inner);

    public static string WrongLength(long expected, long came) => string.Create(
        CultureInfo.InvariantCulture, $"it should have {expected} bytes, and {came} came.");

    public static string WrongChecksum(string algorithm, string expected, string found) =>
        $"its {algorithm} checksum should be '{expected}', and is '{found}'.";

    /// <summary>A failed download, in a user's words.</summary>
    public static TranscribeJobException Of(ServiceFailure failure, OutputLink link, Jobs.JobReference job)
    {
        string shown = Jobs.PresignedUrl.WithoutQuery(link.Uri)!;
        string output = $"the output '{shown}' of job '{job.Name}'";
        string reason = failure.Message.TrimEnd('.');
        return failure.Kind switch
        {
            ServiceFailureKind.NotFound => new TranscribeJobException(
                ErrorIds.OutputNotFound,
                ErrorKind.NotFound,
                $"The output of job '{job.Name}' is not at '{shown}' any more: {failure.Message}",
                "It was moved or deleted after the job had made it. Look for it in its bucket, or start the job anew.",
                failure),
            ServiceFailureKind.UntrustedHost => UntrustedHost(failure.Message, job.Name),
            ServiceFailureKind.Damaged => new TranscribeJobException(
                ErrorIds.ChecksumMismatch,
                ErrorKind.InvalidResult,
                $"The output of job '{job.Name}' came damaged from '{shown}', twice: {failure.Message}",
                "Nothing was saved. Try again; if it stays so, look at what stands between and changes files on their way: a proxy, a "
                    + "virus scanner, an emulator.",
                failure),
            ServiceFailureKind.InvalidAnswer or ServiceFailureKind.Changed or ServiceFailureKind.Incomplete =>
                Broken(shown, job.Name, failure.Message, failure),
            ServiceFailureKind.LinkExpired => new TranscribeJobException(
                ErrorIds.AccessDenied,
                ErrorKind.PermissionDenied,
                $"The link to the output '{shown}' of job '{job.Name}' had expired, and so had each new one.",
                "New links live 15 minutes. Look at what stands between: a cache, or a proxy that holds requests back.",
                failure),
            ServiceFailureKind.Throttled => new TranscribeJobException(
                ErrorIds.Throttled,
                ErrorKind.LimitsExceeded,
                $"S3 throttled every try to get {output} in {job.Connection}: {reason}.",
                "Others read from that bucket too: try again later, or with a lower -ThrottleLimit.",
                failure),
            ServiceFailureKind.Unavailable => new TranscribeJobException(
                ErrorIds.ServiceUnavailable,
                ErrorKind.Connection,
                $"S3 could not give {output} in {job.Connection}: {reason}.",
                "Try again later; https://health.aws.amazon.com tells of known trouble.",
                failure),
            ServiceFailureKind.AccessDenied when Jobs.PresignedUrl.IsPresigned(link.Uri) => new TranscribeJobException(
                ErrorIds.AccessDenied,
                ErrorKind.PermissionDenied,
                $"Access denied to {output} in {job.Connection}: {reason}.",
                "The link carries the service's own permission, so this identity can't be the cause. Look at what stands between: the policy "
                    + "of a VPC endpoint may not allow the service's bucket.",
                failure),
            _ => Failures.Of(failure, "s3:GetObject (and kms:Decrypt)", output, job.Connection),
        };
    }
}
