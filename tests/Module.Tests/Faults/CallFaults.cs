namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>What can go wrong with calls to Amazon Transcribe.</summary>
internal static class CallFaults
{
    private const string Unavailable = "The service did not answer for {subject} in {where}: ";
    private const string Unreachable = "No connection for {subject} in {where}: {reason}.";
    private const string Throttled = "The service has been throttling all calls for {subject} in {where}: ";
    private const string NoAnswer = "The answer for {subject} in {where} is not what the service sends: ";
    private const string Garbled = "it can't be read: {reason}.";
    private const string Redirect = "it is HTTP 307 to {host}, and redirects are not followed.";

    private static readonly FaultPlace[] s_calls = [FaultPlace.Get, FaultPlace.Find, FaultPlace.Wait, FaultPlace.Save];

    public static IReadOnlyList<FaultCase> All { get; } =
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
        AtOnce("answer ends in the middle of its JSON", Fault.TruncatedJson, "InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer + Garbled),
        AtOnce("HTML page with status 200", Fault.Html, "InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer + Garbled),
        AtOnce("XML error with status 200", Fault.XmlErrorWithStatus200, "InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer + Garbled),
        new("redirect to another host", s_calls, scene => Fault.RedirectTo(new Uri($"{scene.Foreign.Url}/")))
        {
            Passing = new Ending.Fails("InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer + Redirect),
            Lasting = new Ending.Fails("InvalidAnswer", ErrorCategory.InvalidResult, NoAnswer + Redirect),
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
        new("job deleted before", [FaultPlace.Get, FaultPlace.Save], FaultCases.Deleted)
        {
            Lasting = new Ending.Fails("JobNotFound", ErrorCategory.ObjectNotFound, "There is no job 'a' in {where}."),
        },
        new("job deleted while it is waited for", [FaultPlace.Wait], FaultCases.Deleted)
        {
            IsJobRunning = true,
            Skip = 1,
            Lasting = new Ending.Fails(
                "JobNotFound", ErrorCategory.ObjectNotFound, "Job 'a' was deleted while it was waited for, in {where}."),
        },
        new("job deleted after Find has listed it", [FaultPlace.Wait, FaultPlace.Save], FaultCases.Deleted)
        {
            IsFound = true,
            Lasting = new Ending.Fails("JobNotFound", ErrorCategory.ObjectNotFound, "There is no job 'a' in {where}."),
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
}
