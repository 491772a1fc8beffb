namespace TranscribeJobTools.Errors;

/// <summary>A failure as users read it: what went wrong with what, and what to do about it.</summary>
public sealed class TranscribeJobException : Exception
{
    internal TranscribeJobException(
        string errorId, ErrorKind kind, string message, string? remedy = null, Exception? innerException = null)
        : base(Printable.Text(message), innerException)
    {
        ErrorId = errorId;
        Kind = kind;
        Remedy = remedy is null ? null : Printable.Text(remedy);
    }

    /// <summary>One of <see cref="ErrorIds"/>.</summary>
    public string ErrorId { get; }

    /// <summary>The kind of trouble.</summary>
    public ErrorKind Kind { get; }

    /// <summary>What the user can do about it, if there is anything.</summary>
    public string? Remedy { get; }
}
