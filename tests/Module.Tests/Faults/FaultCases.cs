namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>The table of faults. docs/reliability.md shows it.</summary>
public static class FaultCases
{
    private const string Unavailable = "The service did not answer for {subject} in {where}: ";
    private const string Unreachable = "No connection for {subject} in {where}: {reason}.";
    private const string Throttled = "The service has been throttling all calls for {subject} in {where}: ";
    private const string NoAnswer = "The answer for {subject} in {where} is not what the service sends: {reason}.";
    private const string NotTheOutput = "What came from '{file}' is not the output of job 'a': ";

    private static readonly FaultPlace[] s_calls = [FaultPlace.Get, FaultPlace.Find, FaultPlace.Wait, FaultPlace.Save];
    private static readonly FaultPlace[] s_downloads = [FaultPlace.Link];
    private static readonly FaultPlace[] s_ownBucket = [FaultPlace.OwnBucket];

    public static IReadOnlyList<FaultCase> All { get; } = [.. OfCalls(), .. OfDownloads()];

    private static IEnumerable<FaultCase> OfCalls() =>
    [
        Throttling("throttled: ThrottlingException", Fault.Throttle, "Rate exceeded."),
        Throttling(
            "throttled: LimitExceededException, 429",
            Fault.LimitExceeded,
            "You've either sent too many requests or your input file is too long. Wait before you send your next request, or use a "
                + "smaller file."),
        Outage("500", () => Fault.ServerError(), "There was an internal error. Check the error message and try your request again."),
        Outage("502 from a proxy", () => Fault.ServerError(502), "{reason}."),
        Outage("503", () => Fault.ServerError(503), "Service unavailable."),
        Outage("503 with Retry-After", () => Fault.Unavailable(TimeSpan.FromSeconds(1)), "Service unavailable."),
        Unreached("connection reset before the answer", Fault.ResetBeforeHeaders),
        Unreached("connection reset in the answer", () => Fault.ResetInBody()),
        Unreached("answer cut off", () => Fault.Truncated()),
        Unreached("answer shorter than it says", () => Fault.WrongLength(10)),
        new("answer in small pieces", s_calls, _ => Fault.Trickle(512, TimeSpan.FromMilliseconds(5)))
        {
            Passing = new Ending.Works(),
            Lasting = new Ending.Works(),
        },
        AtOnce("answer ends in the middle of its JSON", Fault.TruncatedJson, "InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer),
        AtOnce("HTML page with status 200", Fault.Html, "InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer),
        AtOnce("XML error with status 200", Fault.XmlErrorWithStatus200, "InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer),
        new("redirect to another host", s_calls, scene => Fault.RedirectTo(new Uri($"{scene.Foreign.Url}/")))
        {
            Passing = new Ending.Fails("InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer),
            Lasting = new Ending.Fails("InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer),
        },
        new("clock of this computer off by hours", s_calls, _ => Fault.ClockSkew(TimeSpan.FromHours(3)))
        {
            Patience = Patience.Corrected,
            Lasting = new Ending.Works(),
        },
        AtOnce(
            "access denied",
            Fault.AccessDenied,
            "AccessDenied",
            ErrorCategory.PermissionDenied,
            "Access denied to {subject} in {where}: User is not authorized to perform this action."),
        AtOnce(
            "security token expired",
            Fault.ExpiredToken,
            "CredentialsExpired",
            ErrorCategory.AuthenticationError,
            "The credentials for {subject} in {where} have expired: The security token included in the request is expired."),
        new("host name that can't be resolved", s_calls, _ => null)
        {
            Patience = Patience.Outage,
            Lasting = new Ending.Fails("ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
        },
        new("job deleted before", [FaultPlace.Get, FaultPlace.Save], Deleted)
        {
            Lasting = new Ending.Fails("JobNotFound", ErrorCategory.ObjectNotFound, "There is no job 'a' in {where}."),
        },
        new("job deleted while it is waited for", [FaultPlace.Wait], Deleted)
        {
            IsJobRunning = true,
            Skip = 1,
            Lasting = new Ending.Fails(
                "JobNotFound", ErrorCategory.ObjectNotFound, "Job 'a' was deleted while it was waited for, in {where}."),
        },
    ];

    private static IEnumerable<FaultCase> OfDownloads() =>
    [
        Again(
            "throttled: SlowDown, 503",
            Fault.Throttle,
            "Throttled",
            ErrorCategory.LimitsExceeded,
            Throttled + "Please reduce your request rate."),
        Again(
            "500",
            () => Fault.ServerError(),
            "ServiceUnavailable",
            ErrorCategory.ConnectionError,
            Unavailable + "We encountered an internal error. Please try again."),
        Again(
            "502 from a proxy",
            () => Fault.ServerError(502),
            "ServiceUnavailable",
            ErrorCategory.ConnectionError,
            Unavailable + "S3 answered HTTP 502."),
        Again(
            "503 with Retry-After",
            () => Fault.Unavailable(TimeSpan.FromSeconds(1)),
            "ServiceUnavailable",
            ErrorCategory.ConnectionError,
            Unavailable + "Please reduce your request rate."),
        Again(
            "connection reset before the answer", Fault.ResetBeforeHeaders, "ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
        Again(
            "connection reset in the file", () => Fault.ResetInBody(0), "ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
        Again(
            "file cut off",
            () => Fault.Truncated(0),
            "DownloadBroken",
            ErrorCategory.InvalidResult,
            NotTheOutput + "it should have 16 bytes, and 0 came."),
        Again(
            "file shorter than it says",
            () => Fault.WrongLength(10),
            "DownloadBroken",
            ErrorCategory.InvalidResult,
            NotTheOutput + "S3 answered HTTP 416"),
        new("file in small pieces", s_downloads, _ => Fault.Trickle(4, TimeSpan.FromMilliseconds(5)))
        {
            Passing = new Ending.Works(),
            Lasting = new Ending.Works(),
        },
        DownloadAtOnce("HTML page with status 200", _ => Fault.Html(), NotTheOutput + "it is text/html, a page and not a file."),
        DownloadAtOnce(
            "XML error with status 200",
            _ => Fault.XmlErrorWithStatus200(),
            NotTheOutput + "it is application/xml, a page and not a file."),
        new("link expired", s_downloads, _ => Fault.ExpiredLink())
        {
            Patience = Patience.NewLink,
            Passing = new Ending.Works(),
            Lasting = new Ending.Fails(
                "AccessDenied",
                ErrorCategory.PermissionDenied,
                "The link to the output '{file}' of job 'a' had expired, and so had each new one: Request has expired"),
        },
        new(
            "redirect to another host",
            [FaultPlace.Link, FaultPlace.OwnBucket],
            scene => Fault.RedirectTo(new Uri($"{scene.Foreign.Url}/b/a.json?token=secret")))
        {
            Passing = Refused("{foreign}/b/a.json"),
            Lasting = Refused("{foreign}/b/a.json"),
        },
        InAnotherRegion(
            "bucket in another region: 301",
            Fault.PermanentRedirect,
            new Ending.Fails(
                "DownloadBroken",
                ErrorCategory.InvalidResult,
                NotTheOutput + "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all "
                    + "future requests to this endpoint.")),
        InAnotherRegion(
            "bucket in another region: 400",
            Fault.WrongRegion,
            new Ending.Fails(
                "RequestRefused",
                ErrorCategory.InvalidArgument,
                "The service refused the request for {subject} in {where}: Error parsing the X-Amz-Credential parameter; the region "
                    + "'eu-west-1' is wrong; expecting 'eu-west-1'.")),
        new("clock of this computer off by hours", s_ownBucket, _ => Fault.ClockSkew(TimeSpan.FromHours(3)))
        {
            Lasting = new Ending.Fails(
                "ClockSkewed",
                ErrorCategory.AuthenticationError,
                "The request for {subject} in {where} was refused for its time: Request has expired."),
        },
        Denied("access denied", [FaultPlace.Link, FaultPlace.OwnBucket], Fault.AccessDenied, "Access Denied."),
        Denied(
            "not allowed to decrypt (KMS)",
            s_ownBucket,
            Fault.KmsDenied,
            "User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform: kms:Decrypt on the resource associated with this "
                + "ciphertext because the resource does not exist in this Region, no resource-based policies allow access, or a "
                + "resource-based policy explicitly denies access."),
        new("security token expired", s_ownBucket, _ => Fault.ExpiredToken())
        {
            Passing = TokenExpired(),
            Lasting = TokenExpired(),
        },
        new("file moved or deleted", [FaultPlace.Link, FaultPlace.OwnBucket], _ => Fault.MissingObject())
        {
            Passing = Gone(),
            Lasting = Gone(),
        },
        new("job deleted meanwhile", s_downloads, Deleted) { Lasting = Gone() },
        new("host name that can't be resolved", s_ownBucket, _ => null)
        {
            Patience = Patience.Download,
            Lasting = new Ending.Fails("ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
        },
    ];

    private static FaultCase Throttling(string fault, Func<Fault> make, string reason) => new(fault, s_calls, _ => make())
    {
        Patience = Patience.Throttling,
        Passing = new Ending.Works(),
        Lasting = new Ending.Fails("Throttled", ErrorCategory.LimitsExceeded, Throttled + reason),
    };

    private static FaultCase Outage(string fault, Func<Fault> make, string reason) => new(fault, s_calls, _ => make())
    {
        Patience = Patience.Outage,
        Passing = new Ending.Works(),
        Lasting = new Ending.Fails("ServiceUnavailable", ErrorCategory.ConnectionError, Unavailable + reason),
    };

    private static FaultCase Unreached(string fault, Func<Fault> make) => new(fault, s_calls, _ => make())
    {
        Patience = Patience.Outage,
        Passing = new Ending.Works(),
        Lasting = new Ending.Fails("ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
    };

    private static FaultCase AtOnce(string fault, Func<Fault> make, string errorId, ErrorCategory category, string message) =>
        new(fault, s_calls, _ => make())
        {
            Passing = new Ending.Fails(errorId, category, message),
            Lasting = new Ending.Fails(errorId, category, message),
        };

    private static FaultCase Again(string fault, Func<Fault> make, string errorId, ErrorCategory category, string message) =>
        new(fault, s_downloads, _ => make())
        {
            Patience = Patience.Download,
            Hits = 1,
            Passing = new Ending.Works(),
            Lasting = new Ending.Fails(errorId, category, message),
        };

    private static FaultCase DownloadAtOnce(string fault, Func<FaultScene, Fault> make, string message) => new(fault, s_downloads, make)
    {
        Passing = new Ending.Fails("DownloadBroken", ErrorCategory.InvalidResult, message),
        Lasting = new Ending.Fails("DownloadBroken", ErrorCategory.InvalidResult, message),
    };

    private static FaultCase InAnotherRegion(string fault, Func<string, Fault> make, Ending lasting) =>
        new(fault, s_ownBucket, _ => make("eu-west-1"))
        {
            BucketRegion = "eu-west-1",
            Patience = Patience.Corrected,
            Hits = 1,
            Passing = new Ending.Works(),
            Lasting = lasting,
        };

    private static FaultCase Denied(string fault, IReadOnlyList<FaultPlace> places, Func<Fault> make, string reason) =>
        new(fault, places, _ => make())
        {
            Passing = new Ending.Fails("AccessDenied", ErrorCategory.PermissionDenied, $"Access denied to {{subject}} in {{where}}: {reason}"),
            Lasting = new Ending.Fails("AccessDenied", ErrorCategory.PermissionDenied, $"Access denied to {{subject}} in {{where}}: {reason}"),
        };

    private static Ending.Fails Refused(string address) => new(
        "UntrustedHost",
        ErrorCategory.PermissionDenied,
        $"The output of job 'a' is said to lie at '{address}', which is neither Amazon S3 nor the configured endpoint; nothing was sent there.");

    private static Ending.Fails TokenExpired() => new(
        "CredentialsExpired",
        ErrorCategory.AuthenticationError,
        "The credentials for {subject} in {where} have expired: The provided token has expired.");

    private static Ending.Fails Gone() => new(
        "OutputNotFound",
        ErrorCategory.ObjectNotFound,
        "The output of job 'a' is not at '{file}' any more: The specified key does not exist.");

    private static Fault Deleted(FaultScene scene) => Fault.Before("deleted", () => scene.Sandbox.Delete(scene.Job));
}
