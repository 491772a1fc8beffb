using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.TranscribeService.Internal;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService;

/// <summary>A client of Amazon Transcribe, on the pipeline of AWSSDK.Core. It may be used by many threads at once.</summary>
public class AmazonTranscribeServiceClient : AmazonServiceClient, IAmazonTranscribeService
{
    /// <summary>Makes a client with credentials and region of the environment.</summary>
    public AmazonTranscribeServiceClient()
        : base(new AmazonTranscribeServiceConfig())
    {
    }

    /// <summary>Makes a client with credentials of the environment.</summary>
    /// <param name="region">The region.</param>
    public AmazonTranscribeServiceClient(RegionEndpoint region)
        : base(ConfigFor(region))
    {
    }

    /// <summary>Makes a client with credentials of the environment.</summary>
    /// <param name="config">The configuration.</param>
    public AmazonTranscribeServiceClient(AmazonTranscribeServiceConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    /// <param name="credentials">The credentials.</param>
    public AmazonTranscribeServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonTranscribeServiceConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="region">The region.</param>
    public AmazonTranscribeServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, ConfigFor(region))
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="clientConfig">The configuration.</param>
    public AmazonTranscribeServiceClient(AWSCredentials credentials, AmazonTranscribeServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <summary>Makes a client with long-lived keys and the region of the environment.</summary>
    /// <param name="awsAccessKeyId">The access key id.</param>
    /// <param name="awsSecretAccessKey">The secret access key.</param>
    public AmazonTranscribeServiceClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonTranscribeServiceConfig())
    {
    }

    /// <summary>Makes a client with long-lived keys.</summary>
    /// <param name="awsAccessKeyId">The access key id.</param>
    /// <param name="awsSecretAccessKey">The secret access key.</param>
    /// <param name="region">The region.</param>
    public AmazonTranscribeServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, ConfigFor(region))
    {
    }

    /// <summary>Makes a client with long-lived keys.</summary>
    /// <param name="awsAccessKeyId">The access key id.</param>
    /// <param name="awsSecretAccessKey">The secret access key.</param>
    /// <param name="clientConfig">The configuration.</param>
    public AmazonTranscribeServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonTranscribeServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    /// <summary>Makes a client with temporary keys and the region of the environment.</summary>
    /// <param name="awsAccessKeyId">The access key id.</param>
    /// <param name="awsSecretAccessKey">The secret access key.</param>
    /// <param name="awsSessionToken">The session token.</param>
    public AmazonTranscribeServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonTranscribeServiceConfig())
    {
    }

    /// <summary>Makes a client with temporary keys.</summary>
    /// <param name="awsAccessKeyId">The access key id.</param>
    /// <param name="awsSecretAccessKey">The secret access key.</param>
    /// <param name="awsSessionToken">The session token.</param>
    /// <param name="region">The region.</param>
    public AmazonTranscribeServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, ConfigFor(region))
    {
    }

    /// <summary>Makes a client with temporary keys.</summary>
    /// <param name="awsAccessKeyId">The access key id.</param>
    /// <param name="awsSecretAccessKey">The secret access key.</param>
    /// <param name="awsSessionToken">The session token.</param>
    /// <param name="clientConfig">The configuration.</param>
    public AmazonTranscribeServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonTranscribeServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ITranscribeServicePaginatorFactory Paginators => field ??= new TranscribeServicePaginatorFactory(this);

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new AmazonTranscribeServiceMetadata();

    /// <inheritdoc/>
    public virtual Task<DeleteTranscriptionJobResponse> DeleteTranscriptionJobAsync(
        DeleteTranscriptionJobRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeleteTranscriptionJobResponse>(request, Operations.Delete, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetTranscriptionJobResponse> GetTranscriptionJobAsync(
        GetTranscriptionJobRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetTranscriptionJobResponse>(request, Operations.Get, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTranscriptionJobsResponse> ListTranscriptionJobsAsync(
        ListTranscriptionJobsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListTranscriptionJobsResponse>(request, Operations.List, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StartTranscriptionJobResponse> StartTranscriptionJobAsync(
        StartTranscriptionJobRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<StartTranscriptionJobResponse>(request, Operations.Start, cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonTranscribeServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonTranscribeServiceAuthSchemeHandler());
    }

    // Core cancels an answer under way by draining it, for up to two seconds; the caller need not wait for that.
    private Task<TResponse> CallAsync<TResponse>(
        AmazonTranscribeServiceRequest request, InvokeOptions operation, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, operation, cancellationToken).WaitAsync(cancellationToken);

    private static AmazonTranscribeServiceConfig ConfigFor(RegionEndpoint region) => new() { RegionEndpoint = region };
}
