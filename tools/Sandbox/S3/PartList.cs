using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The parts that CompleteMultipartUpload says the object is made of.</summary>
internal sealed class PartList
{
    private const long SmallestPart = 5 * 1024 * 1024;

    private readonly List<(int Number, string ETag, string? Checksum)> _parts = [];

    /// <summary>The list in one line, to tell a repetition by.</summary>
    public string Summary => string.Join(' ', _parts.Select(part => $"{part.Number}:{part.ETag}"));

    /// <exception cref="ServiceException">It is no list of parts.</exception>
    public static PartList Read(ObjectContent body)
    {
        var list = new PartList();
        XElement root = S3Xml.Read(body, "CompleteMultipartUpload");
        foreach (XElement part in root.Elements(root.Name.Namespace + "Part"))
        {
            string? Member(string name) => part.Element(root.Name.Namespace + name)?.Value;
            if (!int.TryParse(Member("PartNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || Member("ETag") is not string etag)
            {
                throw new ServiceException(S3Error.MalformedXml());
            }

            string? checksum = ObjectChecksum.Algorithms.Select(algorithm => Member("Checksum" + algorithm)).FirstOrDefault(value => value is not null);
            list._parts.Add((number, etag.Trim('"'), checksum));
        }

        return list._parts.Count > 0 ? list : throw new ServiceException(S3Error.MalformedXml());
    }

    /// <exception cref="ServiceException">The list and what was uploaded do not go together.</exception>
    public IReadOnlyList<UploadedPart> Choose(MultipartUpload upload)
    {
        for (int i = 1; i < _parts.Count; i++)
        {
            if (_parts[i].Number <= _parts[i - 1].Number)
            {
                throw new ServiceException(new S3Error(
                    StatusCodes.Status400BadRequest,
                    "InvalidPartOrder",
                    "The list of parts was not in ascending order. Parts must be ordered by part number.",
                    ("UploadId", upload.UploadId)));
            }
        }

        UploadedPart[] chosen = [.. _parts.Select(listed => Choose(upload, listed.Number, listed.ETag, listed.Checksum))];
        if (chosen[..^1].FirstOrDefault(part => part.Length < SmallestPart) is UploadedPart small)
        {
            throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest,
                "EntityTooSmall",
                "Your proposed upload is smaller than the minimum allowed size",
                ("ProposedSize", $"{small.Length}"),
                ("MinSizeAllowed", $"{SmallestPart}"),
                ("PartNumber", $"{small.Number}"),
                ("ETag", small.ETag.Trim('"'))));
        }

        return chosen;
    }

    private static UploadedPart Choose(MultipartUpload upload, int number, string etag, string? checksum)
    {
        if (checksum is null && upload.Checksum is { IsComposite: true, Algorithm: string algorithm })
        {
            throw new ServiceException(S3Error.InvalidRequest(
                $"The upload was created using a {algorithm.ToLowerInvariant()} checksum. The complete request must include the checksum "
                + $"for each part. It was missing for part {number} in the request."));
        }

        return upload.Find(number) is UploadedPart part && part.ETag.Trim('"') == etag
            && (checksum is null || checksum == Convert.ToBase64String(part.Body.Hash))
            ? part
            : throw new ServiceException(new S3Error(
                StatusCodes.Status400BadRequest,
                "InvalidPart",
                "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag "
                + "may not match the part's entity tag.",
                ("UploadId", upload.UploadId),
                ("PartNumber", $"{number}"),
                ("ETag", etag)));
    }
}
