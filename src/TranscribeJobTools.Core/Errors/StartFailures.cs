using System.Globalization;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about starting jobs and about their media.</summary>
internal static class StartFailures
{
    public static TranscribeJobException Exclude(string one, string other) => new(
        ErrorIds.ParametersExclude,
        ErrorKind.InvalidArgument,
        $"-{one} and -{other} don't go together.",
        "Leave one of the two out.");

    public static TranscribeJobException Needs(string parameter, string needed) => new(
        ErrorIds.ParameterMissing,
        ErrorKind.InvalidArgument,
        $"-{parameter} needs -{needed}.",
        $"Give -{needed} too, or leave -{parameter} out.");

    public static TranscribeJobException LanguageMissing() => new(
        ErrorIds.ParameterMissing,
        ErrorKind.InvalidArgument,
        "The language is missing: one of -LanguageCode, -IdentifyLanguage and -IdentifyMultipleLanguages is needed.",
        "Give -LanguageCode en-US, for instance, or let the service find out with -IdentifyLanguage.");

    public static TranscribeJobException LanguageIdSettingsCount(int count) => new(
        ErrorIds.InvalidParameter,
        ErrorKind.InvalidArgument,
        string.Create(CultureInfo.InvariantCulture, $"-LanguageIdSettings has {count} languages; the service takes 1 to 5."));

    public static TranscribeJobException UnknownFormat(string path, IEnumerable<string> formats) => new(
        ErrorIds.InvalidMedia,
        ErrorKind.InvalidArgument,
        $"'{path}' is not of a format that Amazon Transcribe reads: {string.Join(", ", formats)}.",
        "Convert it, or name its format with -MediaFormat if only its extension is another.");

    public static TranscribeJobException EmptyMedia(string path) => new(
        ErrorIds.InvalidMedia,
        ErrorKind.InvalidArgument,
        $"'{path}' is empty; there is nothing to transcribe.");

    public static TranscribeJobException MediaTooLarge(string path, long length) => new(
        ErrorIds.InvalidMedia,
        ErrorKind.InvalidArgument,
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{path}' has {Math.Ceiling(length / (1024.0 * 1024 * 1024) * 100) / 100:0.00} GB; Amazon Transcribe takes 2 GB at most."),
        "Cut it, or give it a format that compresses.");

    public static TranscribeJobException SameKey(MediaFile file, string other) => new(
        ErrorIds.SameTarget,
        ErrorKind.Exists,
        $"'{file.Path}' would be uploaded over '{other}': both are {file.Uri}.",
        "Upload them with two -KeyPrefix, in two runs.");

    public static TranscribeJobException MediaExists(MediaFile file) => new(
        ErrorIds.MediaExists,
        ErrorKind.Exists,
        $"Another object lies at {file.Uri}; '{file.Path}' was not uploaded over it.",
        "Replace it with -Force, or upload with another -KeyPrefix.");

    public static TranscribeJobException BucketElsewhere(string bucket, string region, TranscribeConnection connection) => new(
        ErrorIds.BucketElsewhere,
        ErrorKind.InvalidArgument,
        $"The bucket '{bucket}' is in {region}, and the job would be in {connection}; Amazon Transcribe reads media of its own region only.",
        $"Start the job with -Region {region}, or name a bucket in {connection.Region}.");

    public static TranscribeJobException SameName(JobReference job, StartRequest one, StartRequest other)
    {
        bool isSameMedia = one.Media.MediaFileUri == other.Media.MediaFileUri;
        return new TranscribeJobException(
            ErrorIds.SameTarget,
            ErrorKind.Exists,
            isSameMedia
                ? $"Job '{job.Name}' would be of {one.Media} twice, with two settings; the second was not started."
                : $"Job '{job.Name}' would be of both {one.Media} and {other.Media}; the second was not started.",
            isSameMedia
                ? "Give each its own -TranscriptionJobName, or a -NameTemplate that tells them apart."
                : "Let -NameTemplate hold {Hash}, which tells them apart.");
    }

    public static TranscribeJobException JobNameTaken(JobReference job, IReadOnlyList<string> differences) => new(
        ErrorIds.JobExists,
        ErrorKind.Exists,
        $"There is another job '{job.Name}' in {job.Connection}: {string.Join("; ", differences)}.",
        "Give another name, or replace that job with -Force.");

    public static TranscribeJobException JobCameAndWent(JobReference job) => new(
        ErrorIds.JobExists,
        ErrorKind.Exists,
        $"Another job '{job.Name}' was there and was deleted while this one was started, in {job.Connection}.",
        "Start it again, if nobody else starts and deletes jobs of that name.");

    public static TranscribeJobException JobStillAtWork(TranscriptionJobDetail job) => new(
        ErrorIds.JobNotFinished,
        ErrorKind.NotAvailable,
        $"Job '{job.TranscriptionJobName}' is {job.TranscriptionJobStatus} and can't be deleted before it has finished.",
        "Wait for it first: ... | Wait-TranscriptionJob -IncludeFailed | ...");

    /// <summary>A failed start, in a user's words.</summary>
    public static TranscribeJobException Of(ServiceFailure failure, JobReference job) => failure.Kind switch
    {
        ServiceFailureKind.JobLimit => new TranscribeJobException(
            ErrorIds.TooManyJobs,
            ErrorKind.LimitsExceeded,
            $"Job '{job.Name}' was not started in {job.Connection}: {failure.Message}",
            "Leave -NoQueue out to wait for a place, or let the service queue (-AllowDeferredExecution with -DataAccessRoleArn).",
            failure),
        _ => Failures.Of(failure, JobStarter.Operation, $"the start of job '{job.Name}'", job.Connection),
    };

    /// <summary>A failed upload, in a user's words.</summary>
    public static TranscribeJobException Of(ServiceFailure failure, MediaFile file, TranscribeConnection connection)
    {
        string upload = $"the upload of '{file.Path}' to {file.Uri}";
        return failure.Kind switch
        {
            ServiceFailureKind.NotFound => new TranscribeJobException(
                ErrorIds.BucketNotFound,
                ErrorKind.NotFound,
                $"There is no bucket '{file.Bucket}' to upload '{file.Path}' to.",
                "Look at the spelling, and whether the bucket is in the same partition of AWS.",
                failure),
            ServiceFailureKind.Throttled => new TranscribeJobException(
                ErrorIds.Throttled,
                ErrorKind.LimitsExceeded,
                $"S3 throttled every try of {upload} in {connection}: {failure.Message.TrimEnd('.')}.",
                "Others write to that bucket too: try again later, or with a lower -ThrottleLimit.",
                failure),
            _ => Failures.Of(failure, "s3:PutObject, s3:GetObject and s3:ListBucket", upload, connection),
        };
    }
}
