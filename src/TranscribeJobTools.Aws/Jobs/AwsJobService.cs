using Amazon;
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

    /// <summary>How long a whole answer may take, its body included.</summary>
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    public static AwsJobService Create(Identity identity, string region, EndpointSettings endpoints)
    {
        var config = new AmazonTranscribeServiceConfig
        {
            HttpClientFactory = new WholeAnswers(),
            AllowAutoRedirect = false,

            // What is configured has been read: see EndpointSettings.
            IgnoreConfiguredEndpointUrls = true,
        };
        if (endpoints.Transcribe is { } endpoint)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = endpoints.UseFips;
            config.UseDualstackEndpoint = endpoints.UseDualstack;
        }

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

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // The SDK would ask for them in the midst of the call, on the caller's thread and without a token.
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            late.CancelAfter(s_answerTimeout);
            return await call(late.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw FailureTranslator.Translate(e);
        }
    }
}
