using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>A request, taken apart once: path and query raw as sent, the signature as claimed and not yet verified.</summary>
internal sealed class SandboxCall
{
    private readonly HttpContext _http;
    private byte[]? _body;
    private long _readable = long.MaxValue;
    private Func<CancellationToken, Task>? _interrupt;

    public SandboxCall(HttpContext http, SandboxOptions options)
    {
        _http = http;
        Options = options;
        Time = options.TimeProvider.GetUtcNow();
        string target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        (RawPath, string rawQuery) = target.Split('?', 2) is [string path, string query] ? (path, query) : (target, "");
        Query = [.. rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Decoded)];
        Authorization = Header("Authorization");
        HasQuerySignature = Query.Any(parameter => parameter.Key is "X-Amz-Signature" or "X-Amz-Algorithm");
        Signature = HasQuerySignature
            ? RequestSignature.FromQuery(Query)
            : RequestSignature.FromHeader(Authorization ?? "", Header("X-Amz-Date"), Header("X-Amz-Security-Token"));
    }

    public SandboxOptions Options { get; }

    /// <summary>What the service's clock said on arrival; a fault may set it wrong.</summary>
    public DateTimeOffset Time { get; set; }

    public string Method => _http.Request.Method;

    public string RawPath { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    public string? Authorization { get; }

    public bool HasQuerySignature { get; }

    /// <summary>Null when there is none, and when it is malformed.</summary>
    public RequestSignature? Signature { get; }

    public SignaturePlace SignaturePlace => (Authorization is not null, HasQuerySignature) switch
    {
        (false, false) => SignaturePlace.None,
        (true, false) => SignaturePlace.Header,
        (false, true) => SignaturePlace.Query,
        _ => SignaturePlace.HeaderAndQuery,
    };

    /// <summary>The address that the client called, such as http://127.0.0.1:1234.</summary>
    public string BaseAddress => $"{_http.Request.Scheme}://{_http.Request.Host.Value}";

    /// <summary>Its entry in the log.</summary>
    public SandboxRequest Entry { get; set; } = null!;

    /// <summary>A fault: answer as if no Range had been asked for.</summary>
    public bool IgnoresRange { get; set; }

    /// <summary>The stored object that the path names, if any.</summary>
    public S3Object? StoredObject { get; set; }

    public IEnumerable<string> HeaderNames => _http.Request.Headers.Keys;

    public string? Header(string name) => _http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public long? ContentLength => _http.Request.ContentLength;

    public bool HasParameter(string name) => Query.Any(parameter => parameter.Key == name);

    public string? Parameter(string name) => Query.FirstOrDefault(parameter => parameter.Key == name).Value;

    public async Task<byte[]> ReadBodyAsync()
    {
        if (_body is null)
        {
            using var buffer = new MemoryStream();
            byte[] piece = new byte[8192];
            for (int count; (count = await ReadAsync(piece)) > 0;)
            {
                await buffer.WriteAsync(piece.AsMemory(0, count));
            }

            _body = buffer.ToArray();
        }

        return _body;
    }

    /// <summary>Reads on in the body as it comes.</summary>
    /// <returns>How many bytes there are in the buffer now; 0 at the end.</returns>
    /// <exception cref="IOException">The connection is broken.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        if (_readable == 0)
        {
            await _interrupt!(_http.RequestAborted);
            _readable = long.MaxValue;
        }

        int count = await _http.Request.Body.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _readable)], _http.RequestAborted);
        _readable -= count;
        return count;
    }

    /// <summary>A fault: something happens when so many bytes of the body have been read and more are wanted.</summary>
    public void InterruptBody(long afterBytes, Func<CancellationToken, Task> interrupt) => (_readable, _interrupt) = (afterBytes, interrupt);

    public SignableRequest Signable(string payloadHash) => new(
        Method,
        RawPath,
        Query,
        _http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        payloadHash);

    // S3 reads a plus in the query as a blank, as forms have it; a literal plus comes as %2B.
    private static KeyValuePair<string, string> Decoded(string raw)
    {
        string[] parts = raw.Replace('+', ' ').Split('=', 2);
        return new(UriEncoding.DecodeText(parts[0]), parts.Length == 2 ? UriEncoding.DecodeText(parts[1]) : "");
    }
}
