using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.S3;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>An answer, complete before its first byte is sent, so that a fault can send it wrong.</summary>
internal sealed class SandboxResponse(int statusCode, ObjectContent content)
{
    public int StatusCode { get; } = statusCode;

    public ObjectContent Content { get; } = content;

    /// <summary>The part of the content that is the body.</summary>
    public long Offset { get; init; }

    public long Length { get; init; } = content.Length;

    public string? ErrorCode { get; init; }

    /// <summary>HEAD: the length is told, and nothing sent.</summary>
    public bool IsHead { get; init; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async Task SendAsync(HttpContext http)
    {
        SendHeaders(http);
        await SendBodyAsync(http, 0, Length);
    }

    public void SendHeaders(HttpContext http)
    {
        http.Response.StatusCode = StatusCode;
        foreach ((string name, string value) in Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (StatusCode != StatusCodes.Status304NotModified)
        {
            http.Response.ContentLength = Length;
        }
    }

    public async Task SendBodyAsync(HttpContext http, long from, long count)
    {
        const int Piece = 64 * 1024;
        for (long sent = 0; sent < count && !IsHead;)
        {
            ReadOnlyMemory<byte> piece = Content.Slice(Offset + from + sent, (int)Math.Min(Piece, count - sent));
            await http.Response.Body.WriteAsync(piece, http.RequestAborted);
            sent += piece.Length;
        }
    }
}
