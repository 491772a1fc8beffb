using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TranscribeJobTools.Sandbox.S3;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Faults;

/// <summary>The faults that spoil the service's own answer on its way.</summary>
public sealed partial class Fault
{
    private static readonly LingerOption s_reset = new(enable: true, seconds: 0);

    /// <summary>The connection is reset and nothing is answered, though what was asked for has happened.</summary>
    public static Fault ResetBeforeHeaders() => new("reset before headers", deliver: (http, _, _) =>
    {
        Reset(http);
        return Task.CompletedTask;
    });

    /// <summary>The connection is reset after so many bytes of the body.</summary>
    public static Fault ResetInBody(long afterBytes = 1) => new("reset in body", deliver: async (http, _, response) =>
    {
        await SendRawAsync(http, response, response.Length, Math.Min(afterBytes, response.Length));
        Reset(http);
    });

    /// <summary>The connection is closed in good order after so many bytes of the body.</summary>
    public static Fault Truncated(long afterBytes = 1) => new("truncated body", deliver: async (http, _, response) =>
    {
        await SendRawAsync(http, response, response.Length, Math.Min(afterBytes, response.Length));
        Close(http);
    });

    /// <summary>Content-Length says so many bytes more (or, negative, fewer) than the body has; then the connection is closed.</summary>
    public static Fault WrongLength(long difference) => new("wrong length", deliver: async (http, _, response) =>
    {
        await SendRawAsync(http, response, Math.Max(0, response.Length + difference), response.Length);
        Close(http);
    });

    /// <summary>
    /// Nothing more comes after so many bytes of the body (negative: not even headers), until the fault is released or the client is gone.
    /// </summary>
    public static Fault Stall(long afterBytes = -1)
    {
        Fault? stall = null;
        stall = new Fault("stall", deliver: async (http, _, response) =>
        {
            long sent = Math.Min(Math.Max(afterBytes, 0), response.Length);
            if (afterBytes >= 0)
            {
                response.SendHeaders(http);
                await response.SendBodyAsync(http, 0, sent);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }

            await stall!._released.Task.WaitAsync(http.RequestAborted);
            if (afterBytes < 0)
            {
                response.SendHeaders(http);
            }

            await response.SendBodyAsync(http, sent, response.Length - sent);
        });
        return stall;
    }

    /// <summary>The body comes in small pieces with a pause before each, by the sandbox's clock.</summary>
    public static Fault Trickle(int bytesPerPiece, TimeSpan pause) => new("trickle", deliver: async (http, call, response) =>
    {
        response.SendHeaders(http);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        for (long sent = 0; sent < response.Length; sent += bytesPerPiece)
        {
            await Task.Delay(pause, call.Options.TimeProvider, http.RequestAborted);
            await response.SendBodyAsync(http, sent, Math.Min(bytesPerPiece, response.Length - sent));
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    });

    /// <summary>Half of the body, with a length to match: JSON that ends in the middle, from a server that thinks all is well.</summary>
    public static Fault TruncatedJson() => Altered("truncated json", bytes => bytes[..(bytes.Length / 2)]);

    /// <summary>One byte in the middle of the body is another; length, ETag and checksum are the right body's.</summary>
    public static Fault Corrupted() => Altered("corrupted body", bytes =>
    {
        bytes[bytes.Length / 2] ^= 0x01;
        return bytes;
    });

    /// <summary>A checksum that the body has not, whether one was asked for or not.</summary>
    public static Fault WrongChecksum() => new("wrong checksum", deliver: (http, _, response) =>
    {
        response.Headers["x-amz-checksum-crc64nvme"] = Convert.ToBase64String(Crc.Crc64Nvme.Hash("another body"u8));
        return response.SendAsync(http);
    });

    private static Fault Altered(string name, Func<byte[], byte[]> alter) => new(name, deliver: async (http, _, response) =>
    {
        var body = new List<byte>();
        while (body.Count < response.Length)
        {
            body.AddRange(response.Content.Slice(response.Offset + body.Count, (int)(response.Length - body.Count)).Span);
        }

        var altered = new SandboxResponse(response.StatusCode, ObjectContent.FromBytes(alter([.. body]))) { IsHead = response.IsHead };
        foreach ((string header, string value) in response.Headers)
        {
            altered.Headers[header] = value;
        }

        await altered.SendAsync(http);
    });

    // Kestrel sends no answer that is wrong in itself, and its own writes would race with the end of the connection.
    private static async Task SendRawAsync(HttpContext http, SandboxResponse response, long claimedLength, long bytes)
    {
        Socket socket = SocketOf(http);
        await SendAllAsync(socket, Encoding.ASCII.GetBytes(RawHead(response, claimedLength)), http.RequestAborted);
        for (long sent = 0; sent < bytes && !response.IsHead;)
        {
            ReadOnlyMemory<byte> piece = response.Content.Slice(response.Offset + sent, (int)Math.Min(64 * 1024, bytes - sent));
            await SendAllAsync(socket, piece, http.RequestAborted);
            sent += piece.Length;
        }
    }

    private static string RawHead(SandboxResponse response, long claimedLength)
    {
        IEnumerable<string> headers = response.Headers.Select(header => $"{header.Key}: {header.Value}\r\n");
        return string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {response.StatusCode} -\r\n{string.Concat(headers)}Content-Length: {claimedLength}\r\n\r\n");
    }

    private static async Task SendAllAsync(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None, cancellationToken)..];
        }
    }

    private static void Close(HttpContext http)
    {
        SocketOf(http).Shutdown(SocketShutdown.Send);
        http.Abort();
    }

    private static void Reset(HttpContext http)
    {
        Socket socket = SocketOf(http);
        socket.LingerState = s_reset;
        socket.Close();
        http.Abort();
    }

    private static Socket SocketOf(HttpContext http) => http.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
}
