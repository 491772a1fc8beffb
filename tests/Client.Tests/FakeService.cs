using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Amazon.TranscribeService.Tests;

/// <summary>A service on loopback that keeps what it was asked and answers what a test tells it.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private FakeService(WebApplication server) => _server = server;

    public string Url => _server.Urls.Single();

    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    public ReceivedRequest Request => Assert.Single(_requests);

    public static Task<FakeService> AnswerAsync(string body, int status = 200, params (string Name, string Value)[] headers) =>
        StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/x-amz-json-1.1";
            context.Response.Headers["x-amzn-RequestId"] = "request-1";
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.ContentLength = System.Text.Encoding.UTF8.GetByteCount(body);
            await context.Response.WriteAsync(body, context.RequestAborted);
        });

    public static async Task<FakeService> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var service = new FakeService(builder.Build());
        service._server.Run(async context =>
        {
            service._requests.Enqueue(await ReceivedRequest.ReadAsync(context.Request));
            await answer(context);
        });
        await service._server.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public AmazonTranscribeServiceClient Client(HttpClientFactory? http = null) => new(
        new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
        new AmazonTranscribeServiceConfig
        {
            ServiceURL = Url,
            AuthenticationRegion = "eu-west-1",
            MaxErrorRetry = 0,
            HttpClientFactory = http,
        });

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
