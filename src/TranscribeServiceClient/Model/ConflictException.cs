using System.Net;
using Amazon.Runtime;

namespace Amazon.TranscribeService.Model;

/// <summary>A job of that name exists already.</summary>
public class ConflictException : AmazonTranscribeServiceException
{
    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public ConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from its cause, with the message of the cause.</summary>
    /// <param name="innerException">The cause.</param>
    public ConflictException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception from an answer of the service.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="errorType">Whether the sender or the receiver is at fault.</param>
    /// <param name="errorCode">The error code of the service.</param>
    /// <param name="requestId">The service's id of the request.</param>
    /// <param name="statusCode">The HTTP status.</param>
    public ConflictException(
        string message, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception from an answer of the service, with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="errorType">Whether the sender or the receiver is at fault.</param>
    /// <param name="errorCode">The error code of the service.</param>
    /// <param name="requestId">The service's id of the request.</param>
    /// <param name="statusCode">The HTTP status.</param>
    public ConflictException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string? errorCode,
        string? requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
