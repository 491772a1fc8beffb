using Amazon.Runtime;
using Amazon.TranscribeService;
using Amazon.TranscribeService.Model;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>Amazon Transcribe's jobs over the service's client.</summary>
internal sealed class AwsJobService(IAmazonTranscribeService client, AWSCredentials credentials) : ITranscriptionJobService
{
    /// <summary>The most that the service gives; its own default of 5 would cost twenty times the calls.</summary>
    private const int PageSize = 100;

    public static AwsJobService Create(Identity identity, string region, EndpointSettings endpoints)
    {
        AmazonTranscribeServiceConfig config = ServiceCall.Configure(
            new AmazonTranscribeServiceConfig(), endpoints.Transcribe, region, endpoints);
        return new AwsJobService(new SingleCallClient(identity.Credentials, config), identity.Credentials);
    }

    public async Task<TranscriptionJobDetail> GetAsync(string name, CancellationToken cancellationToken)
    {
        GetTranscriptionJobResponse response = await CallAsync(
            token => client.GetTranscriptionJobAsync(new GetTranscriptionJobRequest { TranscriptionJobName = name }, token),
            cancellationToken).ConfigureAwait(false);
        return JobMapper.ToDetail(
            response.TranscriptionJob ?? throw new ServiceFailure(ServiceFailureKind.InvalidAnswer, "it holds no job"));
    }

    public async Task<JobPage> ListAsync(JobListRequest request, CancellationToken cancellationToken)
    {
        var list = new ListTranscriptionJobsRequest
        {
            MaxResults = PageSize,
            Status = request.Status is null ? null : new TranscriptionJobStatus(request.Status),
            JobNameContains = request.NameContains,
            NextToken = request.NextToken,
        };
        ListTranscriptionJobsResponse response = await CallAsync(
            token => client.ListTranscriptionJobsAsync(list, token), cancellationToken).ConfigureAwait(false);
        return new JobPage([.. (response.TranscriptionJobSummaries ?? []).Select(JobMapper.ToSummary)], response.NextToken);
    }

    public async Task<TranscriptionJobDetail> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        StartTranscriptionJobResponse response = await CallAsync(
            token => client.StartTranscriptionJobAsync(StartMapper.ToService(request), token), cancellationToken).ConfigureAwait(false);
        return JobMapper.ToDetail(
            response.TranscriptionJob ?? throw new ServiceFailure(ServiceFailureKind.InvalidAnswer, "it holds no job"));
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken) => CallAsync(
        token => client.DeleteTranscriptionJobAsync(new DeleteTranscriptionJobRequest { TranscriptionJobName = name }, token),
        cancellationToken);

    private Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        ServiceCall.RunAsync(credentials, call, FailureTranslator.Translate, cancellationToken);
}
