namespace TranscribeJobTools.Errors;

/// <summary>What kind of trouble an error is; PowerShell shows it as the error's category.</summary>
public enum ErrorKind
{
    /// <summary>What was named isn't there.</summary>
    NotFound,

    /// <summary>What was given can't be right.</summary>
    InvalidArgument,

    /// <summary>The identity may not.</summary>
    PermissionDenied,

    /// <summary>No identity, or one that is not accepted.</summary>
    Authentication,

    /// <summary>Too many calls.</summary>
    LimitsExceeded,

    /// <summary>Too late.</summary>
    Timeout,

    /// <summary>The other side can't be reached or is down.</summary>
    Connection,

    /// <summary>Something is there already.</summary>
    Exists,

    /// <summary>Not there yet, or not any more.</summary>
    NotAvailable,

    /// <summary>The other side's result is bad.</summary>
    InvalidResult,

    /// <summary>The disk, or the file system, when something is written.</summary>
    Write,

    /// <summary>The disk, or the file system, when something is read.</summary>
    Read,

    /// <summary>What was read is not what it should be.</summary>
    InvalidData,
}
