using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.TranscribeService;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>A client that makes each call once, but for one that the service refused for its time: that is made again by its clock.</summary>
internal sealed class SingleCallClient(AWSCredentials credentials, AmazonTranscribeServiceConfig config)
    : AmazonTranscribeServiceClient(credentials, config)
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new ClockCorrection()));
    }

    /// <summary>The SDK measures by how much the clock is off before it asks whether to retry: nothing else is left to it.</summary>
    private sealed class ClockCorrection() : StandardRetryPolicy(maxRetries: 1)
    {
        public override bool RetryForException(IExecutionContext executionContext, Exception exception) => false;

        public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
            Task.FromResult(false);

        public override bool IsStaleConnectionError(Exception exception) => false;

        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;
    }
}
