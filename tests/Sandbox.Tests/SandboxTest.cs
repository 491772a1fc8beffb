using System.Text;
using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>A sandbox on a clock that stands still, and a client that knows nothing of the sandbox's own code.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    private protected const string AccessKey = "AKIAIOSFODNN7EXAMPLE";
    private protected const string SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private protected StandingClock Clock { get; } = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    private protected SandboxUser User { get; } = new(AccessKey) { SecretKey = SecretKey };

    private protected SandboxServer Sandbox { get; private set; } = null!;

    private protected virtual SandboxOptions Options => new() { TimeProvider = Clock, Users = [User] };

    public async ValueTask InitializeAsync() => Sandbox = await SandboxServer.StartAsync(Options, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static TestSigner Signer(string service, string region = "us-east-1") => new(AccessKey, SecretKey, region, service);

    private protected Task<Answer> CallAsync(string operation, string input, TestSigner? signer = null) =>
        CallAsync(operation, Encoding.UTF8.GetBytes(input), signer ?? Signer("transcribe"), Clock.GetUtcNow());

    private protected Task<Answer> CallAsync(string operation, JsonObject input, TestSigner? signer = null) =>
        CallAsync(operation, input.ToJsonString(), signer);

    private protected async Task<Answer> CallAsync(string operation, byte[] body, TestSigner? signer, DateTimeOffset signedAt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.Url + "/") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Amz-Target", "Transcribe." + operation);
        request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        signer?.Sign(request, body, signedAt);
        return await Answer.ReadAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private protected Task<Answer> GetJobAsync(string name, string region = "us-east-1") =>
        CallAsync("GetTranscriptionJob", new JsonObject { ["TranscriptionJobName"] = name }, Signer("transcribe", region));

    /// <summary>The link of a completed job's transcript.</summary>
    private protected async Task<string> LinkAsync(string name) =>
        (await GetJobAsync(name)).Job["Transcript"]!["TranscriptFileUri"]!.GetValue<string>();

    private protected async Task<Answer> FetchAsync(
        string uri, HttpMethod? method = null, TestSigner? signer = null, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await OpenAsync(uri, method, signer, headers);
        return await Answer.ReadAsync(response);
    }

    private protected Task<HttpResponseMessage> OpenAsync(
        string uri, HttpMethod? method = null, TestSigner? signer = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(
            method ?? HttpMethod.Get, new Uri(uri, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        signer?.Sign(request, [], Clock.GetUtcNow());
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Calls S3 with a body.</summary>
    private protected async Task<Answer> SendAsync(
        HttpMethod method, string pathAndQuery, byte[] body, TestSigner? signer = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            method, new Uri(Sandbox.Url + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = new ByteArrayContent(body),
        };
        foreach ((string name, string value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        (signer ?? Signer("s3")).Sign(request, body, Clock.GetUtcNow());
        return await Answer.ReadAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private protected async Task<Answer> SendAsync(HttpRequestMessage request) =>
        await Answer.ReadAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
}
