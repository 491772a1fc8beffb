using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>Whatever else than Transcribe and S3 the module's AWS half may call: the test says what is answered.</summary>
public sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<LoopbackRequest> _requests = [];

    private LoopbackService(WebApplication application) => _application = application;

    public string Url { get; private set; } = "";

    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    public static async Task<LoopbackService> StartAsync(Func<LoopbackRequest, LoopbackAnswer?> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var service = new LoopbackService(builder.Build());
        service._application.Run(http => service.HandleAsync(http, answer));
        await service._application.StartAsync(TestContext.Current.CancellationToken);
        service.Url = service._application.Urls.Single();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http, Func<LoopbackRequest, LoopbackAnswer?> answer)
    {
        using var body = new StreamReader(http.Request.Body);
        var request = new LoopbackRequest(
            http.Request.Method,
            http.Request.Path + http.Request.QueryString,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await body.ReadToEndAsync(http.RequestAborted));
        _requests.Enqueue(request);
        if (answer(request) is not { } given)
        {
            // Silence, until the caller goes away or the service ends.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        http.Response.StatusCode = given.Status;
        http.Response.ContentType = given.ContentType;
        await http.Response.WriteAsync(given.Body, http.RequestAborted);
    }
}

/// <summary>A call to a <see cref="LoopbackService"/>.</summary>
public sealed record LoopbackRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What a <see cref="LoopbackService"/> answers.</summary>
public sealed record LoopbackAnswer(int Status, string ContentType, string Body)
{
    public static LoopbackAnswer Json(string body, int status = 200) => new(status, "application/json", body);

    public static LoopbackAnswer Xml(string body, int status = 200) => new(status, "text/xml", body);
}
