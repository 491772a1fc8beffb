using System.Globalization;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>GetObject and HeadObject once the caller may: conditions, range, checksum.</summary>
internal static class ObjectReader
{
    public static SandboxResponse Read(SandboxCall call, S3Object stored, DateTimeOffset lastModified)
    {
        ObjectContent content = stored.Content;
        if (call.Header("If-Match") is string wanted && wanted != "*" && !Names(wanted, content.ETag))
        {
            throw new ServiceException(S3Error.PreconditionFailed("If-Match"));
        }

        bool isUnchanged = call.Header("If-None-Match") is string known && Names(known, content.ETag);
        string? wantedRange = call.IgnoresRange ? null : call.Header("Range");
        bool isPart = ByteRange.TryParse(wantedRange, content.Length, out ByteRange? range);
        if (isPart && range is null)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status416RangeNotSatisfiable,
                "InvalidRange",
                "The requested range is not satisfiable",
                ("RangeRequested", wantedRange!),
                ("ActualObjectSize", content.Length.ToString(CultureInfo.InvariantCulture))));
        }

        int status = isUnchanged ? StatusCodes.Status304NotModified
            : isPart ? StatusCodes.Status206PartialContent
            : StatusCodes.Status200OK;
        var response = new SandboxResponse(status, isUnchanged ? ObjectContent.Empty : content)
        {
            Offset = range?.Offset ?? 0,
            Length = isUnchanged ? 0 : range?.Length ?? content.Length,
            IsHead = HttpMethods.IsHead(call.Method),
            Headers =
            {
                ["Accept-Ranges"] = "bytes",
                ["ETag"] = content.ETag,
                ["Last-Modified"] = lastModified.ToString("R", CultureInfo.InvariantCulture),
                ["x-amz-server-side-encryption"] = stored.KmsDenied ? "aws:kms" : "AES256",
            },
        };
        foreach ((string name, string value) in stored.Headers)
        {
            response.Headers[name] = value;
        }

        S3Answer.Identify(response);
        if (range is ByteRange part)
        {
            response.Headers["Content-Range"] = string.Create(
                CultureInfo.InvariantCulture, $"bytes {part.Offset}-{part.Offset + part.Length - 1}/{content.Length}");
        }
        else if (content.IsWhole && string.Equals(call.Header("x-amz-checksum-mode"), "ENABLED", StringComparison.OrdinalIgnoreCase))
        {
            // A checksum is the whole object's: with a part of it, it would only mislead.
            stored.Checksum.Tell(response.Headers, content);
        }

        return response;
    }

    private static bool Names(string header, string etag) =>
        header.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag.Trim('"') == etag.Trim('"'));
}
