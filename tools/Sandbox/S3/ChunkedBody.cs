using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>
/// The content coding aws-chunked: chunks with their lengths before them and perhaps a signature each, after the last of them
/// perhaps headers.
/// </summary>
internal sealed class ChunkedBody(SandboxCall call, ChunkSignatures? signatures)
{
    private const int SmallestChunk = 8 * 1024;
    private const int LongestLine = 4 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly Dictionary<string, string> _trailers = new(StringComparer.OrdinalIgnoreCase);
    private int _start;
    private int _end;
    private long _chunk;
    private long _left;
    private string? _signature;
    private bool _hasEnded;

    /// <summary>The headers after the last chunk, once the end has been read.</summary>
    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    /// <returns>How many bytes of content there are in the target; 0 at the end.</returns>
    public async ValueTask<int> ReadAsync(Memory<byte> target)
    {
        if (_hasEnded || (_left == 0 && !await BeginChunkAsync()))
        {
            return 0;
        }

        Memory<byte> window = target[..(int)Math.Min(target.Length, _left)];
        int count = Math.Min(window.Length, _end - _start);
        if (count > 0)
        {
            _buffer.AsMemory(_start, count).CopyTo(window);
            _start += count;
        }
        else
        {
            count = await call.ReadAsync(window);
        }

        if (count == 0)
        {
            throw new ServiceException(S3Error.IncompleteBody());
        }

        signatures?.Append(window.Span[..count]);
        _left -= count;
        if (_left == 0)
        {
            await EndChunkAsync();
        }

        return count;
    }

    private async Task<bool> BeginChunkAsync()
    {
        string[] parts = (await LineAsync() ?? throw new ServiceException(S3Error.IncompleteBody())).Split(';', 2);
        if (!long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long length) || length < 0)
        {
            throw new ServiceException(S3Error.IncompleteBody());
        }

        _signature = parts is [_, string extension] && extension.Split('=', 2) is ["chunk-signature", string signature] ? signature : null;
        if (length == 0)
        {
            signatures?.EndChunk(_signature);
            await ReadTrailersAsync();
            _hasEnded = true;
            return false;
        }

        if (_chunk is > 0 and < SmallestChunk)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status403Forbidden,
                "InvalidChunkSizeError",
                "Only the last chunk is allowed to have a size less than 8192 bytes",
                ("BadChunkSize", _chunk.ToString(CultureInfo.InvariantCulture))));
        }

        _chunk = _left = length;
        return true;
    }

    private async Task EndChunkAsync()
    {
        if (await LineAsync() is not "")
        {
            throw new ServiceException(S3Error.IncompleteBody());
        }

        signatures?.EndChunk(_signature);
    }

    private async Task ReadTrailersAsync()
    {
        for (string? line; (line = await LineAsync()) is { Length: > 0 };)
        {
            if (line.Split(':', 2) is not [string name, string value])
            {
                throw new ServiceException(S3Error.MalformedTrailer());
            }

            if (name == "x-amz-trailer-signature")
            {
                signatures?.EndTrailers(value);
            }
            else
            {
                _trailers[name] = value.Trim();
                signatures?.Append(Encoding.UTF8.GetBytes($"{name}:{value.Trim()}\n"));
            }
        }
    }

    /// <returns>The line without its end, or null when the body has ended.</returns>
    private async Task<string?> LineAsync()
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await call.ReadAsync(_buffer));
                if (_end == 0)
                {
                    return line.Length > 0 ? throw new ServiceException(S3Error.IncompleteBody()) : null;
                }
            }

            char next = (char)_buffer[_start++];
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(next);
        }

        throw new ServiceException(S3Error.IncompleteBody());
    }
}
