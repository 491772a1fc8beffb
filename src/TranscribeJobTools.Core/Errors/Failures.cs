using TranscribeJobTools.Connections;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about jobs: what went wrong with which job, and what to do.</summary>
internal static class Failures
{
    public static TranscribeJobException InvalidJobName(string name) => new(
        ErrorIds.InvalidJobName,
        ErrorKind.InvalidArgument,
        $"'{Shorten(name)}' can't be a job's name: a name has 1 to {JobName.MaxLength} characters of A-Z a-z 0-9 . _ -",
        "Give the name as it was given to StartTranscriptionJob, not the media's URI or a file's path.");

    public static TranscribeJobException JobNameIsPattern(string name) => new(
        ErrorIds.JobNameIsPattern,
        ErrorKind.InvalidArgument,
        $"'{Shorten(name)}' is a pattern, and this cmdlet takes the names of jobs.",
        $"Find the jobs first: Find-TranscriptionJob '{Shorten(name)}' | ...");

    public static TranscribeJobException NotAJob(string what) => new(
        ErrorIds.NotAJob,
        ErrorKind.InvalidArgument,
        $"{what} is not a transcription job: it has no TranscriptionJobName.",
        "Give names as strings, or objects with the property TranscriptionJobName: of this module, of AWS Tools, from a file.");

    public static TranscribeJobException NotAName(object? what) => new(
        ErrorIds.InvalidJobName,
        ErrorKind.InvalidArgument,
        $"A {what?.GetType().FullName ?? "null"} is not a job's name. Give names as strings; give job objects by the pipeline or "
            + "with -InputObject.");

    public static TranscribeJobException DatesCrossed(DateTime after, DateTime before) => new(
        ErrorIds.InvalidDates,
        ErrorKind.InvalidArgument,
        $"No job can be created after {after:s} and before {before:s}.",
        "Let -CreatedAfter be the earlier of the two.");

    public static TranscribeJobException JobFailed(TranscriptionJobDetail job) => new(
        ErrorIds.JobFailed,
        ErrorKind.InvalidResult,
        $"Job '{job.TranscriptionJobName}' failed: {job.FailureReason ?? "the service gives no reason."}",
        "Mend the cause and start the job anew under another name, or delete this one first.");

    public static TranscribeJobException JobNotFinished(TranscriptionJobDetail job) => new(
        ErrorIds.JobNotFinished,
        ErrorKind.NotAvailable,
        $"Job '{job.TranscriptionJobName}' has nothing to save yet: it is {job.TranscriptionJobStatus}.",
        "Wait for it: ... | Wait-TranscriptionJob | Save-TranscriptionOutput");

    public static TranscribeJobException JobVanished(JobReference job) => new(
        ErrorIds.JobNotFound,
        ErrorKind.NotFound,
        $"Job '{job.Name}' was deleted while it was waited for, in {job.Connection}.",
        "Start it again if it is still wanted.");

    public static TranscribeJobException WaitTimeout(JobReference job, string? status, TimeSpan timeout) => new(
        ErrorIds.WaitTimeout,
        ErrorKind.Timeout,
        $"Job '{job.Name}' had not finished after {Seconds(timeout)}: it is {status ?? "in a state that is not known yet"}.",
        "It goes on at the service. Wait again, with a longer -Timeout or with none.");

    public static TranscribeJobException NoOutput(TranscriptionJobDetail job) => new(
        ErrorIds.NoOutput,
        ErrorKind.NotAvailable,
        $"Job '{job.TranscriptionJobName}' is COMPLETED but the service tells of no output.",
        "That is so in accounts that opted out of the use of their data: start jobs with an output bucket of your own there.");

    public static TranscribeJobException OutputTypeNotMade(TranscriptionJobDetail job, string type, IEnumerable<string> made) => new(
        ErrorIds.OutputTypeNotMade,
        ErrorKind.NotAvailable,
        $"Job '{job.TranscriptionJobName}' made no {type}, only {string.Join(", ", made)}.",
        "What a job makes is decided when it is started.");

    /// <summary>A failed call about a job, in a user's words.</summary>
    public static TranscribeJobException Of(ServiceFailure failure, string operation, JobReference job) =>
        failure.Kind == ServiceFailureKind.NotFound
            ? new TranscribeJobException(
                ErrorIds.JobNotFound,
                ErrorKind.NotFound,
                $"There is no job '{job.Name}' in {job.Connection}.",
                "Look at the spelling, upper and lower case included, and at -Region and -ProfileName. "
                    + "Jobs are gone 90 days after they were made.",
                failure)
            : Of(failure, operation, $"job '{job.Name}'", job.Connection);

    /// <summary>A failed call, in a user's words.</summary>
    /// <param name="failure">What the port told.</param>
    /// <param name="operation">The service's operation, as policies name it: transcribe:GetTranscriptionJob.</param>
    /// <param name="subject">What the call was about, as it stands in a sentence.</param>
    /// <param name="connection">Where it was sent.</param>
    public static TranscribeJobException Of(
        ServiceFailure failure, string operation, string subject, TranscribeConnection connection)
    {
        string reason = failure.Message.TrimEnd('.');
        return failure.Kind switch
        {
            ServiceFailureKind.AccessDenied => New(
                ErrorIds.AccessDenied,
                ErrorKind.PermissionDenied,
                $"Access denied to {subject} in {connection}: {reason}.",
                $"Allow {operation} to this identity, or use another one (-ProfileName)."),
            ServiceFailureKind.CredentialsMissing => New(
                ErrorIds.CredentialsMissing,
                ErrorKind.Authentication,
                $"The credentials for {subject} in {connection} can't be had: {reason}.",
                "Sign in (aws sso login, Set-AWSCredential), or name a profile that works (-ProfileName)."),
            ServiceFailureKind.CredentialsExpired => New(
                ErrorIds.CredentialsExpired,
                ErrorKind.Authentication,
                $"The credentials for {subject} in {connection} have expired: {reason}.",
                "Sign in again (aws sso login, Set-AWSCredential), or give a fresh session token."),
            ServiceFailureKind.CredentialsRefused => New(
                ErrorIds.CredentialsRefused,
                ErrorKind.Authentication,
                $"The service does not accept the credentials for {subject} in {connection}: {reason}.",
                "Look at the keys, and whether they are of the account and partition of that region."),
            ServiceFailureKind.ClockSkewed => New(
                ErrorIds.ClockSkewed,
                ErrorKind.Authentication,
                $"The request for {subject} in {connection} was refused for its time: {reason}.",
                "Set this computer's clock: requests may be five minutes off at most."),
            ServiceFailureKind.Throttled => New(
                ErrorIds.Throttled,
                ErrorKind.LimitsExceeded,
                $"The service has been throttling all calls for {subject} in {connection}: {reason}.",
                "Other callers of this account use up the quota: try again later, or have it raised (Service Quotas)."),
            ServiceFailureKind.Unavailable => New(
                ErrorIds.ServiceUnavailable,
                ErrorKind.Connection,
                $"The service did not answer for {subject} in {connection}: {reason}.",
                "Try again later; https://health.aws.amazon.com tells of known trouble."),
            ServiceFailureKind.Unreachable => New(
                ErrorIds.ConnectionFailed,
                ErrorKind.Connection,
                $"No connection for {subject} in {connection}: {reason}.",
                "Look at the network, the proxy, and the names of region and endpoint."),
            ServiceFailureKind.InvalidAnswer => New(
                ErrorIds.InvalidAnswer,
                ErrorKind.InvalidResult,
                $"The answer for {subject} in {connection} is not what the service sends: {reason}.",
                "Look at what stands between: a proxy, or an endpoint (-EndpointUrl) that is not Amazon Transcribe's."),
            _ => New(
                ErrorIds.RequestRefused,
                ErrorKind.InvalidArgument,
                $"The service refused the request for {subject} in {connection}: {reason}.",
                "The reason is the service's own. Look at what was asked for, and at -Region and -EndpointUrl."),
        };

        TranscribeJobException New(string id, ErrorKind kind, string message, string remedy) =>
            new(id, kind, message, remedy, failure);
    }

    /// <summary>What was given as a name; it may be anything, a link too.</summary>
    private static string Shorten(string name)
    {
        string shown = PresignedUrl.IsPresigned(name) ? PresignedUrl.Shown(name) : name;
        return shown.Length <= 80 ? shown : $"{shown.AsSpan(0, 77)}...";
    }

    private static string Seconds(TimeSpan time) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
