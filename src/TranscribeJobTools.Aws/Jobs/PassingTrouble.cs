using Amazon.Runtime;
using Amazon.Runtime.Internal;
using TranscribeJobTools.Calls;

namespace TranscribeJobTools.Aws.Jobs;

/// <summary>
/// Repeats the single calls of a client whose work has many, as an upload in parts: one part of a long upload that failed is not the
/// whole upload. It repeats what <see cref="PacedCalls"/> would, and is the only one that does.
/// </summary>
internal sealed class PassingTrouble() : StandardRetryPolicy(maxRetries: 6)
{
    /// <summary>Puts it in the place of the SDK's own.</summary>
    public static void Install(RuntimePipeline pipeline) =>
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new PassingTrouble()));

    public override bool RetryForException(IExecutionContext executionContext, Exception exception) =>
        !executionContext.RequestContext.CancellationToken.IsCancellationRequested
        && FailureTranslator.Translate(exception).IsTransient;

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(RetryForException(executionContext, exception));

    public override bool IsStaleConnectionError(Exception exception) => false;

    // The SDK would give up early where other calls of the process have failed: a bucket of its own is not asked for.
    public override bool OnRetry(IExecutionContext executionContext, bool bypassAcquireCapacity, bool isThrottlingError) => true;

    public override void NotifySuccess(IExecutionContext executionContext)
    {
    }

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext)
    {
        IRequestContext request = executionContext.RequestContext;
        return Task.Delay(PacedCalls.DelayAfter(request.Retries - 1), TimeProvider.System, request.CancellationToken);
    }
}
