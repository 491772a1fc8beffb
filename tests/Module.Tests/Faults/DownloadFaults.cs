namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>What can go wrong with downloads from Amazon S3.</summary>
internal static class DownloadFaults
{
    private const string Unavailable = "S3 could not give {subject} in {where}: ";
    private const string Unreachable = "No connection for {subject} in {where}: {reason}.";
    private const string Throttled = "S3 throttled every try to get {subject} in {where}: ";
    private const string NotTheOutput = "What came from '{file}' is not the output of job 'a': ";

    private static readonly FaultPlace[] s_link = [FaultPlace.Link];
    private static readonly FaultPlace[] s_ownBucket = [FaultPlace.OwnBucket];
    private static readonly FaultPlace[] s_both = [FaultPlace.Link, FaultPlace.OwnBucket];

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        Throttling("throttled: SlowDown, 503", Fault.Throttle, "Please reduce your request rate."),
        Throttling(
            "429 from a proxy",
            () => Fault.Page("429", 429, "text/html", "<html><body>429 Too Many Requests</body></html>"),
            "S3 answered HTTP 429."),
        Outage("500", () => Fault.ServerError(), "We encountered an internal error. Please try again."),
        Outage("502 from a proxy", () => Fault.ServerError(502), "S3 answered HTTP 502."),
        Outage("503", () => Fault.ServerError(503), "Please reduce your request rate."),
        Outage("503 with Retry-After", () => Fault.Unavailable(TimeSpan.FromSeconds(1)), "Please reduce your request rate."),
        Again("connection reset before the answer", Fault.ResetBeforeHeaders, "ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
        Again("connection reset in the file", () => Fault.ResetInBody(0), "ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
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
            NotTheOutput + "it should have 26 bytes, and 16 came."),
        new("file in small pieces", s_both, _ => Fault.Trickle(4, TimeSpan.FromMilliseconds(5)))
        {
            Passing = new Ending.Works(),
            Lasting = new Ending.Works(),
        },
        Damaged("file changed on its way", s_ownBucket, Fault.Corrupted),
        Damaged("checksum that is not the file's", s_both, Fault.WrongChecksum),
        AtOnce("HTML page with status 200", Fault.Html, "it is text/html, a page and not a file."),
        AtOnce("XML error with status 200", Fault.XmlErrorWithStatus200, "it is application/xml, a page and not a file."),
        new("link expired", s_link, _ => Fault.ExpiredLink())
        {
            Patience = Patience.NewLink,
            Passing = new Ending.Works(),
            Lasting = new Ending.Fails(
                "AccessDenied",
                ErrorCategory.PermissionDenied,
                "The link to the output '{file}' of job 'a' had expired, and so had each new one."),
        },
        new("redirect to another host", s_both, scene => Fault.RedirectTo(new Uri($"{scene.Foreign.Url}/b/a.json?token=secret")))
        {
            Passing = Refused("{foreign}/b/a.json"),
            Lasting = Refused("{foreign}/b/a.json"),
        },
        InAnotherRegion("bucket in another region: 301", Fault.PermanentRedirect),
        InAnotherRegion("bucket in another region: 400", Fault.WrongRegion),
        new("clock of this computer off by hours", s_ownBucket, _ => Fault.ClockSkew(TimeSpan.FromHours(3)))
        {
            Lasting = new Ending.Fails(
                "ClockSkewed",
                ErrorCategory.AuthenticationError,
                "The request for {subject} in {where} was refused for its time: Request has expired."),
        },
        Denied("access denied", s_both, Fault.AccessDenied, "Access Denied."),
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
        new("file moved or deleted", s_both, _ => Fault.MissingObject())
        {
            Passing = Gone(),
            Lasting = Gone(),
        },
        new("job deleted meanwhile", s_link, FaultCases.Deleted) { Lasting = Gone() },
        new("host name that can't be resolved", s_ownBucket, _ => null)
        {
            Patience = Patience.Download,
            Lasting = new Ending.Fails("ConnectionFailed", ErrorCategory.ConnectionError, Unreachable),
        },
    ];

    private static FaultCase Throttling(string fault, Func<Fault> make, string reason) =>
        Again(fault, make, "Throttled", ErrorCategory.LimitsExceeded, Throttled + reason);

    private static FaultCase Outage(string fault, Func<Fault> make, string reason) =>
        Again(fault, make, "ServiceUnavailable", ErrorCategory.ConnectionError, Unavailable + reason);

    private static FaultCase Again(string fault, Func<Fault> make, string errorId, ErrorCategory category, string message) =>
        new(fault, s_both, _ => make())
        {
            Patience = Patience.Download,
            Hits = 1,
            Passing = new Ending.Works(),
            Lasting = new Ending.Fails(errorId, category, message),
        };

    private static FaultCase Damaged(string fault, IReadOnlyList<FaultPlace> places, Func<Fault> make) => new(fault, places, _ => make())
    {
        Patience = Patience.Anew,
        Hits = 1,
        Passing = new Ending.Works(),
        Lasting = new Ending.Fails(
            "ChecksumMismatch",
            ErrorCategory.InvalidResult,
            "The output of job 'a' came damaged from '{file}', twice: its CRC64NVME checksum should be '{checksum}', and is '{checksum}'."),
    };

    private static FaultCase AtOnce(string fault, Func<Fault> make, string reason) => new(fault, s_both, _ => make())
    {
        Passing = new Ending.Fails("DownloadBroken", ErrorCategory.InvalidResult, NotTheOutput + reason),
        Lasting = new Ending.Fails("DownloadBroken", ErrorCategory.InvalidResult, NotTheOutput + reason),
    };

    private static FaultCase InAnotherRegion(string fault, Func<string, Fault> make) => new(fault, s_ownBucket, _ => make("eu-west-1"))
    {
        BucketRegion = "eu-west-1",
        Patience = Patience.Corrected,
        Hits = 1,
        Passing = new Ending.Works(),
        Lasting = new Ending.Fails(
            "DownloadBroken",
            ErrorCategory.InvalidResult,
            NotTheOutput + "S3 does not give it but names the bucket's region, 'eu-west-1'."),
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
}
