using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TranscribeJobTools.Sandbox.Faults;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Sts;
using TranscribeJobTools.Sandbox.Transcribe;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>A local Amazon Transcribe, and the S3 that its links point to, on one port of the loopback address.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SandboxOptions _options;
    private readonly JobStore _jobs = new();
    private readonly S3Store _store;
    private readonly OutputWriter _outputs;
    private readonly RateLimiter _limiter;

    private SandboxServer(SandboxOptions options)
    {
        _options = options;
        _store = new S3Store(options.TimeProvider);
        _outputs = new OutputWriter(_store);
        _limiter = new RateLimiter(options.TimeProvider);
        Users = new UserDirectory(options.Users);
        Faults = new FaultTable(options.Seed);
        _application = Build(options.Port);
    }

    /// <summary>The address, without a slash at the end: what AWS_ENDPOINT_URL is set to.</summary>
    public string Url { get; private set; } = "";

    public UserDirectory Users { get; }

    public FaultTable Faults { get; }

    public RequestLog Requests { get; } = new();

    /// <summary>Rate limits by operation; none at first. Calls beyond are answered with ThrottlingException.</summary>
    public ConcurrentDictionary<string, RateLimit> RateLimits => _limiter.Limits;

    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new SandboxServer(options ?? new SandboxOptions());
        await server._application.StartAsync(cancellationToken);
        server.Url = server._application.Urls.Single();
        return server;
    }

    /// <exception cref="ArgumentException">The name is taken.</exception>
    public SandboxJob AddJob(JobDefinition definition)
    {
        var job = new SandboxJob(definition, definition.AccountId ?? Users.First.AccountId, _options.TimeProvider);
        if (!_jobs.Shelf(job.AccountId, job.Region).TryAdd(job))
        {
            throw new ArgumentException($"There is a job '{job.Name}' already.", nameof(definition));
        }

        job.Outputs = _outputs.Plan(job);
        return job;
    }

    public SandboxJob? FindJob(string name, string region = "us-east-1", string? accountId = null) =>
        _jobs.Shelf(accountId ?? Users.First.AccountId, region).Find(name);

    /// <summary>Deletes a job in whatever state it is, with its output in the service's bucket.</summary>
    public bool Delete(SandboxJob job)
    {
        OutputWriter.Discard(job);
        return _jobs.Shelf(job.AccountId, job.Region).Remove(job);
    }

    /// <summary>Makes a bucket, or finds the one that is there.</summary>
    /// <exception cref="ArgumentException">The name is another account's or region's.</exception>
    public S3Bucket AddBucket(string name, string region = "us-east-1", string? accountId = null) =>
        _store.Add(name, region, accountId ?? Users.First.AccountId);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;

            // Slowness is for tests to make, not for the server to punish.
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        WebApplication application = builder.Build();
        var links = new OutputLinks(_options);
        var dispatcher = new RequestDispatcher(
            new TranscribeService(
                _jobs,
                new JobDescriber(links, _options.TimeProvider),
                new JobStarter(_store, _outputs, _options),
                Users,
                _limiter),
            new S3Service(_store, Users, links.Signer),
            new StsService(Users),
            Faults,
            Requests,
            _options);
        application.Run(dispatcher.HandleAsync);
        return application;
    }
}
