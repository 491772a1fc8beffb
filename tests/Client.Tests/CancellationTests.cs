using Amazon.Runtime;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

/// <summary>A call ends when its token says so, however far it has come. The timeouts only keep a failure from hanging.</summary>
public class CancellationTests
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact(Timeout = 20_000)]
    public async Task A_call_ends_while_the_service_has_not_answered()
    {
        await using var service = await FakeService.StartAsync(async context =>
        {
            _begun.SetResult();
            await _done.Task.WaitAsync(context.RequestAborted);
        });
        using var client = service.Client();

        await CancelAsync(client, TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 20_000)]
    public async Task A_call_ends_while_the_rest_of_an_answer_does_not_come()
    {
        await using var service = await FakeService.AnswerAsync("{}");
        using var client = service.Client(new StallingClientFactory(_begun, _done.Task));

        await CancelAsync(client, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_sends_nothing()
    {
        await using var service = await FakeService.AnswerAsync("{}");
        using var client = service.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.GetTranscriptionJobAsync(new GetTranscriptionJobRequest(), new CancellationToken(canceled: true)));

        Assert.Empty(service.Requests);
    }

    private async Task CancelAsync(AmazonTranscribeServiceClient client, CancellationToken timeout)
    {
        using var cancellation = new CancellationTokenSource();
        try
        {
            var call = client.GetTranscriptionJobAsync(new GetTranscriptionJobRequest(), cancellation.Token);
            await _begun.Task.WaitAsync(timeout);
            await cancellation.CancelAsync();

            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(timeout));
            Assert.False(timeout.IsCancellationRequested, "The call did not end by itself.");
            Assert.Equal(cancellation.Token, thrown.CancellationToken);
        }
        finally
        {
            _done.TrySetResult();
        }
    }

    /// <summary>Gives answers whose bodies block the reader, as a connection does that is drained after a cancellation.</summary>
    private sealed class StallingClientFactory(TaskCompletionSource begun, Task done) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            new(new StallingHandler(begun, done) { InnerHandler = new SocketsHttpHandler() });
    }

    private sealed class StallingHandler(TaskCompletionSource begun, Task done) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Content = new StreamContent(new StalledStream(begun, done)) { Headers = { ContentLength = 1000 } };
            return response;
        }
    }

    private sealed class StalledStream(TaskCompletionSource begun, Task done) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            begun.TrySetResult();
            ((IAsyncResult)done).AsyncWaitHandle.WaitOne();
            return 0;
        }

        public override int Read(Span<byte> buffer) => Read([], 0, 0);
    }
}
