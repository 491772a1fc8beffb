namespace TranscribeJobTools.Errors;

/// <summary>How a call to a service failed, as the ports tell it: sorted, but not yet put in a user's words.</summary>
internal sealed class ServiceFailure : Exception
{
    public ServiceFailure(ServiceFailureKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
    }

    public ServiceFailureKind Kind { get; }

    /// <summary>The service's own code, as AccessDeniedException.</summary>
    public string? Code { get; init; }

    /// <summary>How long the service asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether nothing was sent: there were no credentials to sign it with.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>Whether the same call may well succeed in a while.</summary>
    public bool IsTransient => Kind
        is ServiceFailureKind.Throttled or ServiceFailureKind.Unavailable or ServiceFailureKind.Unreachable or ServiceFailureKind.Incomplete;
}

/// <summary>What a failed call means.</summary>
internal enum ServiceFailureKind
{
    NotFound,
    Refused,
    Conflict,
    JobLimit,
    AccessDenied,
    CredentialsMissing,
    CredentialsExpired,
    CredentialsRefused,
    LinkExpired,
    Changed,
    Incomplete,
    Damaged,
    UntrustedHost,
    Throttled,
    Unavailable,
    Unreachable,
    InvalidAnswer,
    ClockSkewed,
}
