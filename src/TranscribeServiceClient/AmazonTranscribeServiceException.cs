using System.Net;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>
/// An error that the service answered. Errors that the service models have a type of their own, below this one; all
/// others are told apart by <see cref="AmazonServiceException.ErrorCode"/>.
/// </summary>
public class AmazonTranscribeServiceException : AmazonServiceException
{
    /// <summary>Makes the exception without a message.</summary>
    public AmazonTranscribeServiceException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public AmazonTranscribeServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public AmazonTranscribeServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from its cause, with the message of the cause.</summary>
    /// <param name="innerException">The cause.</param>
    public AmazonTranscribeServiceException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    /// <summary>Makes the exception from an answer of the service.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="errorType">Whether the sender or the receiver is at fault.</param>
    /// <param name="errorCode">The error code of the service.</param>
    /// <param name="requestId">The service's id of the request.</param>
    /// <param name="statusCode">The HTTP status.</param>
    public AmazonTranscribeServiceException(
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
    public AmazonTranscribeServiceException(
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
