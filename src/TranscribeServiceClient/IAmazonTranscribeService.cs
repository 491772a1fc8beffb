using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService;

/// <summary>Amazon Transcribe: its transcription jobs.</summary>
public interface IAmazonTranscribeService : IAmazonService, IDisposable
{
    /// <summary>Lists that page by themselves.</summary>
    ITranscribeServicePaginatorFactory Paginators { get; }

    /// <summary>Deletes a transcription job that has ended, and the output that the service keeps of it.</summary>
    /// <param name="request">The job.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>An answer without content.</returns>
    /// <exception cref="BadRequestException">There is no such job, or it has not ended.</exception>
    /// <exception cref="InternalFailureException">The service failed.</exception>
    /// <exception cref="LimitExceededException">Too many requests.</exception>
    Task<DeleteTranscriptionJobResponse> DeleteTranscriptionJobAsync(
        DeleteTranscriptionJobRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a transcription job.</summary>
    /// <param name="request">The job.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, with fresh URIs.</returns>
    /// <exception cref="BadRequestException">The request is not valid, or there is no such job.</exception>
    /// <exception cref="InternalFailureException">The service failed.</exception>
    /// <exception cref="LimitExceededException">Too many requests.</exception>
    /// <exception cref="NotFoundException">There is no such job.</exception>
    Task<GetTranscriptionJobResponse> GetTranscriptionJobAsync(
        GetTranscriptionJobRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a page of the transcription jobs of the account and region, the newest first.</summary>
    /// <param name="request">The filters, the size of the page and the token of the page before.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, and the token for the next.</returns>
    /// <exception cref="BadRequestException">The request is not valid.</exception>
    /// <exception cref="InternalFailureException">The service failed.</exception>
    /// <exception cref="LimitExceededException">Too many requests.</exception>
    Task<ListTranscriptionJobsResponse> ListTranscriptionJobsAsync(
        ListTranscriptionJobsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts a transcription job.</summary>
    /// <param name="request">The media and how to transcribe it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job as it was taken.</returns>
    /// <exception cref="BadRequestException">The request is not valid.</exception>
    /// <exception cref="ConflictException">A job of that name exists already.</exception>
    /// <exception cref="InternalFailureException">The service failed.</exception>
    /// <exception cref="LimitExceededException">Too many requests or jobs.</exception>
    Task<StartTranscriptionJobResponse> StartTranscriptionJobAsync(
        StartTranscriptionJobRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would go to.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The endpoint.</returns>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    // Implemented here, as the official interface does, so that the interface can be a type argument.
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonTranscribeServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonTranscribeServiceClient(awsCredentials, (AmazonTranscribeServiceConfig)clientConfig);
}
