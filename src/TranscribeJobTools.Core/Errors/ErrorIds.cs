namespace TranscribeJobTools.Errors;

/// <summary>The ids of the module's errors: what FullyQualifiedErrorId begins with. They are part of its public contract.</summary>
public static class ErrorIds
{
    /// <summary>There is no job of that name in that account and region.</summary>
    public const string JobNotFound = nameof(JobNotFound);

    /// <summary>The name can't be a job's.</summary>
    public const string InvalidJobName = nameof(InvalidJobName);

    /// <summary>The name is a pattern, and this cmdlet takes names.</summary>
    public const string JobNameIsPattern = nameof(JobNameIsPattern);

    /// <summary>The object is not a job: it has no TranscriptionJobName.</summary>
    public const string NotAJob = nameof(NotAJob);

    /// <summary>The dates leave no time between them.</summary>
    public const string InvalidDates = nameof(InvalidDates);

    /// <summary>Two parameters don't go together.</summary>
    public const string ParametersExclude = nameof(ParametersExclude);

    /// <summary>The parameter belongs to other formats than the one that is asked for.</summary>
    public const string ParameterNotForFormat = nameof(ParameterNotForFormat);

    /// <summary>What names a speaker is not a label and a name.</summary>
    public const string InvalidSpeakerName = nameof(InvalidSpeakerName);

    /// <summary>The document has neither a file nor a job to be named after.</summary>
    public const string NamelessDocument = nameof(NamelessDocument);

    /// <summary>The target is the transcript itself.</summary>
    public const string TargetIsSource = nameof(TargetIsSource);

    /// <summary>The job ended as FAILED.</summary>
    public const string JobFailed = nameof(JobFailed);

    /// <summary>The job hasn't finished yet.</summary>
    public const string JobNotFinished = nameof(JobNotFinished);

    /// <summary>The wait's time was up before the job had finished.</summary>
    public const string WaitTimeout = nameof(WaitTimeout);

    /// <summary>The job is done but tells of no output.</summary>
    public const string NoOutput = nameof(NoOutput);

    /// <summary>The job didn't make the output that was asked for.</summary>
    public const string OutputTypeNotMade = nameof(OutputTypeNotMade);

    /// <summary>The target file exists.</summary>
    public const string FileExists = nameof(FileExists);

    /// <summary>Two outputs, or two documents, of one run have the same target.</summary>
    public const string SameTarget = nameof(SameTarget);

    /// <summary>The destination is no place that can be written to.</summary>
    public const string InvalidDestination = nameof(InvalidDestination);

    /// <summary>A file could not be written.</summary>
    public const string WriteFailed = nameof(WriteFailed);

    /// <summary>Media that the service can't transcribe (unknown format, empty, too large), or that a page can't play.</summary>
    public const string InvalidMedia = nameof(InvalidMedia);

    /// <summary>There is no file of that name.</summary>
    public const string FileNotFound = nameof(FileNotFound);

    /// <summary>The path leads to something that is no file of the file system.</summary>
    public const string InvalidPath = nameof(InvalidPath);

    /// <summary>A file could not be read.</summary>
    public const string ReadFailed = nameof(ReadFailed);

    /// <summary>The file is not a transcript, or not a whole one.</summary>
    public const string NotATranscript = nameof(NotATranscript);

    /// <summary>The file is of another known format: of Call Analytics, a job's description, subtitles.</summary>
    public const string AnotherFormat = nameof(AnotherFormat);

    /// <summary>The link leads to a host that is neither Amazon S3 nor the configured endpoint.</summary>
    public const string UntrustedHost = nameof(UntrustedHost);

    /// <summary>The file is not where the job says.</summary>
    public const string OutputNotFound = nameof(OutputNotFound);

    /// <summary>What came is not the file: too short, too long, or another thing altogether.</summary>
    public const string DownloadBroken = nameof(DownloadBroken);

    /// <summary>The file that came has not the checksum that S3 gave for it.</summary>
    public const string ChecksumMismatch = nameof(ChecksumMismatch);

    /// <summary>Another object lies where the media would be uploaded.</summary>
    public const string MediaExists = nameof(MediaExists);

    /// <summary>There is no such bucket.</summary>
    public const string BucketNotFound = nameof(BucketNotFound);

    /// <summary>The bucket is in another region than the job would be.</summary>
    public const string BucketElsewhere = nameof(BucketElsewhere);

    /// <summary>Another job has that name.</summary>
    public const string JobExists = nameof(JobExists);

    /// <summary>The account has as many jobs at work as it may.</summary>
    public const string TooManyJobs = nameof(TooManyJobs);

    /// <summary>A parameter needs another one that isn't given.</summary>
    public const string ParameterMissing = nameof(ParameterMissing);

    /// <summary>A parameter's value is not one that the service takes.</summary>
    public const string InvalidParameter = nameof(InvalidParameter);

    /// <summary>The output of a job could not be deleted, and so the job was not.</summary>
    public const string OutputNotDeleted = nameof(OutputNotDeleted);

    /// <summary>No region is named anywhere.</summary>
    public const string RegionMissing = nameof(RegionMissing);

    /// <summary>The region's name can't be one.</summary>
    public const string InvalidRegion = nameof(InvalidRegion);

    /// <summary>The endpoint is no http or https URL.</summary>
    public const string InvalidEndpoint = nameof(InvalidEndpoint);

    /// <summary>No credentials were found anywhere.</summary>
    public const string CredentialsMissing = nameof(CredentialsMissing);

    /// <summary>The credentials can't be used as they were given.</summary>
    public const string InvalidCredentials = nameof(InvalidCredentials);

    /// <summary>The credentials have expired.</summary>
    public const string CredentialsExpired = nameof(CredentialsExpired);

    /// <summary>The service doesn't take the credentials.</summary>
    public const string CredentialsRefused = nameof(CredentialsRefused);

    /// <summary>There is no such profile.</summary>
    public const string ProfileNotFound = nameof(ProfileNotFound);

    /// <summary>The profile is there but gives no credentials.</summary>
    public const string ProfileUnusable = nameof(ProfileUnusable);

    /// <summary>The identity may not do this.</summary>
    public const string AccessDenied = nameof(AccessDenied);

    /// <summary>The service refused the request as malformed.</summary>
    public const string RequestRefused = nameof(RequestRefused);

    /// <summary>The service throttled all calls for too long.</summary>
    public const string Throttled = nameof(Throttled);

    /// <summary>The service answered with server errors for too long.</summary>
    public const string ServiceUnavailable = nameof(ServiceUnavailable);

    /// <summary>The service could not be reached.</summary>
    public const string ConnectionFailed = nameof(ConnectionFailed);

    /// <summary>The service's answer could not be understood.</summary>
    public const string InvalidAnswer = nameof(InvalidAnswer);

    /// <summary>The clock of this computer is too far off.</summary>
    public const string ClockSkewed = nameof(ClockSkewed);
}
