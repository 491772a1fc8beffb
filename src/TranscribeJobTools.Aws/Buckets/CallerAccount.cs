using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Aws.Jobs;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Buckets;

/// <summary>The account that credentials are of, as AWS STS tells it; asked once. Any credentials may ask.</summary>
internal sealed class CallerAccount(AWSCredentials credentials, string region, EndpointSettings endpoints)
{
    private readonly object _lock = new();
    private Task<string>? _asking;

    /// <summary>The account's number. A failure is not kept.</summary>
    public Task<string> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _asking = _asking is { IsFaulted: false, IsCanceled: false } asking ? asking : AskAsync(cancellationToken);
        }
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var client = new StsClient(
            credentials, ServiceCall.Configure(new AmazonSecurityTokenServiceConfig(), endpoints.Sts, region, endpoints));
        GetCallerIdentityResponse answer = await client
            .GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken).ConfigureAwait(false);
        return answer.Account is { Length: > 0 } account
            ? account
            : throw new ServiceFailure(ServiceFailureKind.InvalidAnswer, "AWS STS told no account");
    }

    private sealed class StsClient(AWSCredentials credentials, AmazonSecurityTokenServiceConfig config)
        : AmazonSecurityTokenServiceClient(credentials, config)
    {
        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            PassingTrouble.Install(pipeline);
        }
    }
}
