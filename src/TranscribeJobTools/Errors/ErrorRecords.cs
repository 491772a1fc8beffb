using System.Management.Automation;

namespace TranscribeJobTools.Errors;

/// <summary>Makes PowerShell's error records of the module's failures.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord ToRecord(this TranscribeJobException error, object? target) =>
        new(error, error.ErrorId, CategoryOf(error.Kind), target)
        {
            ErrorDetails = error.Remedy is null ? null : new ErrorDetails(error.Message) { RecommendedAction = error.Remedy },
        };

    private static ErrorCategory CategoryOf(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => ErrorCategory.ObjectNotFound,
        ErrorKind.InvalidArgument => ErrorCategory.InvalidArgument,
        ErrorKind.PermissionDenied => ErrorCategory.PermissionDenied,
        ErrorKind.Authentication => ErrorCategory.AuthenticationError,
        ErrorKind.LimitsExceeded => ErrorCategory.LimitsExceeded,
        ErrorKind.Timeout => ErrorCategory.OperationTimeout,
        ErrorKind.Connection => ErrorCategory.ConnectionError,
        ErrorKind.Exists => ErrorCategory.ResourceExists,
        ErrorKind.NotAvailable => ErrorCategory.ResourceUnavailable,
        ErrorKind.Write => ErrorCategory.WriteError,
        ErrorKind.Read => ErrorCategory.ReadError,
        ErrorKind.InvalidData => ErrorCategory.InvalidData,
        _ => ErrorCategory.InvalidResult,
    };
}
